-- The cheapest question there is, to measure the others against.

dofile("Scripts/bench.d/report.lua")

function done(summary, latency)
    report(summary.requests - summary.errors.status, summary.errors.status, summary, latency)
end
