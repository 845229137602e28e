-- Ends a run with one line for the script that started it: answers that count, others, microseconds.

function report(counted, others, summary)
    local lost = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    print(string.format("result %d %d %d", counted, others + lost, summary.duration))
end
