# How many instructions something takes, counted by valgrind; sourced, not run.
# shellcheck shell=bash

counter=.build/instructions

# build_counter: the index and the trade with a small program around them, optimised as ever.
build_counter() {
    local bench=Sources/PermitCommand/Bench
    rm -rf "${counter:?}/Sources"
    mkdir -p "$counter"/Sources/{Caseload,RepeatedWork}
    cp -a Sources/{Permits,PlateIndex} "$counter/Sources/"
    cp -a Sources/Caseload/SplitMix64.swift "$counter/Sources/Caseload/"
    cp -a "$bench"/{Benchmark,Benchmark+verdict,BenchmarkFigure,MadeUpRights,NamedFigure,Turns}.swift \
        Scripts/bench.d/RepeatedWork.swift "$counter/Sources/RepeatedWork/"
    cat >"$counter/Package.swift" <<'SWIFT'
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Kentekenloket",
    targets: [
        .target(name: "Permits"),
        .target(name: "PlateIndex", dependencies: ["Permits"]),
        .target(name: "Caseload"),
        .executableTarget(
            name: "RepeatedWork",
            dependencies: ["Caseload", "Permits", "PlateIndex"]
        ),
    ]
)
SWIFT
    swift build --package-path "$counter" -c release
    # valgrind stops at debug information that is newer than itself.
    strip -o "$counter/counted" "$counter/.build/release/RepeatedWork"
}

# bench_instructions WORK: the difference of two runs, so that the start counts for nothing.
#
# Plates are hashed with secrets of each process, so that a look-up passes over a place more or
# less: the figure is good to about one in a hundred.
bench_instructions() {
    local few=20000 many=220000 less more
    [ -n "${counter_is_built:-}" ] || build_counter
    counter_is_built=yes
    less=$(instructions "$1" "$few")
    more=$(instructions "$1" "$many")
    figure "instructions.$1" "$(awk -v a="$less" -v b="$more" -v n=$((many - few)) \
        'BEGIN { printf "%.1f", (b - a) / n }')" instructions 10000
}

# instructions WORK TIMES: all that a run of the program executes.
instructions() {
    local log=$counter/$1.log count
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$counter/counted" "$1" "$2" \
        >"$log" 2>&1 || { tail -n 20 "$log" >&2; return 1; }
    count=$(sed -nE 's/.*Collected : ([0-9]+).*/\1/p' "$log")
    if [ -z "$count" ]; then
        echo "valgrind counted nothing; see $log" >&2
        return 1
    fi
    echo "$count"
}
