-- wrk -s chat.lua URL -- SECRET MODEL: asks the model the same thing again and again.
dofile("bench/result.lua")

function init(args)
  wrk.method = "POST"
  wrk.path = "/ai/v1/chat/completions"
  wrk.headers["Authorization"] = "Bearer " .. args[1]
  wrk.headers["Content-Type"] = "application/json"
  wrk.body = string.format('{"model":"%s","messages":[{"role":"user","content":"Say hello."}]}', args[2])
end
