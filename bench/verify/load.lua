-- wrk -s load.lua URL -- FILE: verifies the secrets in FILE, one a line, the earlier ones more often: rank r of n with a
-- probability of about 1 / (r ln n), which is Zipf's law.
dofile("bench/result.lua")

local requests = {}

function init(args)
  for secret in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", "/verify", { ["X-API-Key"] = secret })
  end
end

function request()
  return requests[math.floor((#requests) ^ math.random())]
end
