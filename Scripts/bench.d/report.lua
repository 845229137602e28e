-- Ends a run with one line for the script that started it: answers that count, others, microseconds,
-- and within how many microseconds 99 of 100 answers came.

function report(counted, others, summary, latency)
    local lost = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    print(string.format("result %d %d %d %d", counted, others + lost, summary.duration,
        latency:percentile(99)))
end

-- Lets each connection wait so many milliseconds before it asks again; nothing when nil.
function pace(milliseconds)
    if milliseconds then
        function delay() return milliseconds end
    end
end
