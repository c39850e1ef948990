-- wrk -s load.lua URL -- FILE: verifies the secrets in FILE, one a line, the earlier ones more often: rank r of n with a
-- probability of about 1 / (r ln n), which is Zipf's law. Prints its result as a line of JSON.
local requests = {}

function init(args)
  for secret in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", "/verify", { ["X-API-Key"] = secret })
  end
end

function request()
  return requests[math.floor((#requests) ^ math.random())]
end

function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format(
    '{"answers":%d,"refused":%d,"failed":%d,"microseconds":%d,"p50":%d,"p99":%d}',
    summary.requests, summary.errors.status, failed, summary.duration, latency:percentile(50), latency:percentile(99)
  ))
end
