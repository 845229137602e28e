-- Signs visitors on, each under a plate of its own, on all schemes in turn. Only a 201 counts.
-- Arguments: a file with a scheme and the BSN of its holder on each line, and milliseconds to wait
-- between visitors, if any.

dofile("Scripts/bench.d/report.lua")

local threads = {}
local targets = {}
local sent = 0

function setup(thread)
    table.insert(threads, thread)
    thread:set("number", #threads)
end

function init(args)
    pace(tonumber(args[2]))
    created, others = 0, 0
    for line in io.lines(args[1]) do
        local scheme, bsn = line:match("^(%S+) (%S+)$")
        table.insert(targets, {
            path = "/v1/bezoekersregelingen/" .. scheme .. "/sessies",
            headers = {
                ["Authorization"] = "Bearer demo-burger-" .. bsn,
                ["Content-Type"] = "application/json",
            },
        })
    end
end

function request()
    sent = sent + 1
    local target = targets[(2 * sent + number) % #targets + 1]
    local body = string.format(
        '{"kenteken":"X%d%07d","land":"D","tot":"2026-06-18T10:30:00+02:00"}', number, sent)
    return wrk.format("POST", target.path, target.headers, body)
end

function response(status)
    if status == 201 then created = created + 1 else others = others + 1 end
end

function done(summary, latency)
    local all, rest = 0, 0
    for _, thread in ipairs(threads) do
        all = all + thread:get("created")
        rest = rest + thread:get("others")
    end
    report(all, rest, summary, latency)
end
