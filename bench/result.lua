-- What became of the requests of a script, as a line of JSON.
function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format(
    '{"answers":%d,"refused":%d,"failed":%d,"microseconds":%d,"p50":%d,"p99":%d}',
    summary.requests, summary.errors.status, failed, summary.duration, latency:percentile(50), latency:percentile(99)
  ))
end
