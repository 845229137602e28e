-- A scan car's plate checks, a thousand at a time: as many plates that hold a visitor's right as plates
-- that hold none. Argument: how many plates hold a right.

dofile("Scripts/bench.d/report.lua")

local requests = {}
local asked = 0

function init(args)
    local headers = {
        ["Authorization"] = "Bearer demo-handhaver",
        ["Content-Type"] = "application/json",
    }
    local plates = 2 * tonumber(args[1])
    for batch = 1, 20 do
        local checks = {}
        for place = 1, 1000 do
            local plate = (batch * 1000 + place * 977) % plates + 1
            checks[place] = string.format('{"kenteken":"V%07d","land":"D","zone":"VBN"}', plate)
        end
        local body = '{"controles":[' .. table.concat(checks, ",") .. "]}"
        requests[batch] = wrk.format("POST", nil, headers, body)
    end
end

function request()
    asked = asked % #requests + 1
    return requests[asked]
end

function done(summary, latency)
    report(summary.requests - summary.errors.status, summary.errors.status, summary, latency)
end
