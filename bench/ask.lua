-- Asks one question for articles picked at random: its first argument is a file that holds the
-- beginning of the request's body and then one address a line, its second the seed.

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

local beginning, addresses = nil, {}

function init(args)
  for line in io.lines(args[1]) do
    if beginning then
      addresses[#addresses + 1] = line
    else
      beginning = line
    end
  end
  math.randomseed(tonumber(args[2]))
end

function request()
  return wrk.format(nil, nil, nil, beginning .. addresses[math.random(#addresses)] .. "}}")
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"p50":%d,"p95":%d,"errors":%d}\n',
    summary.requests,
    summary.duration,
    latency:percentile(50),
    latency:percentile(95),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout
  ))
end
