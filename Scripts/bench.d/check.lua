-- An officer's plate checks: as many plates that hold a visitor's right as plates that hold none.
-- Arguments: how many plates hold a right, and milliseconds to wait between questions, if any.

dofile("Scripts/bench.d/report.lua")

local requests = {}
local threads = 0
local asked = 0

function setup(thread)
    threads = threads + 1
    thread:set("number", threads)
end

function init(args)
    pace(tonumber(args[2]))
    local headers = {
        ["Authorization"] = "Bearer demo-handhaver",
        ["Content-Type"] = "application/json",
    }
    for plate = 1, 2 * tonumber(args[1]) do
        local body = string.format('{"kenteken":"V%07d","land":"D","zone":"VBN"}', plate)
        requests[plate] = wrk.format("POST", nil, headers, body)
    end
    -- The threads start at different plates.
    asked = 100 * number
end

function request()
    -- 977 is prime, so the walk visits every plate, in no order a cache could guess.
    asked = (asked + 977) % #requests
    return requests[asked + 1]
end

function done(summary, latency)
    report(summary.requests - summary.errors.status, summary.errors.status, summary, latency)
end
