-- The pages that a resident looks at most, in turns, with the cookie of a session.
--
-- Arguments: the cookie, and how many milliseconds each connection waits before the next page.

dofile("Scripts/bench.d/report.lua")

local paths = {"/mijn", "/bezoek", "/aanvragen", "/zones", "/"}
local turn = 0
unexpected = 0
local threads = {}

function setup(thread) table.insert(threads, thread) end

function init(arguments)
    headers = {["Cookie"] = arguments[1], ["Accept"] = "text/html"}
    pace(tonumber(arguments[2]))
end

function request()
    turn = turn % #paths + 1
    return wrk.format("GET", paths[turn], headers)
end

function response(status)
    if status ~= 200 then unexpected = unexpected + 1 end
end

function done(summary, latency)
    local others = 0
    for _, thread in ipairs(threads) do others = others + thread:get("unexpected") end
    report(summary.requests - others, others, summary, latency)
end
