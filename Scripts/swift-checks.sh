# The checks of the Swift code that `check` and `test` share; sourced, not run.
# shellcheck shell=bash

check_format() {
    swift format lint --strict --recursive --parallel Package.swift Migrations Sources Tests
}

build_everything() {
    swift build --build-tests --explicit-target-dependency-import-check error
}

# run_swift_tests: shows every test by name, and counts them from the line that ends the run.
run_swift_tests() {
    local log=.build/swift-tests.log status=0 all skipped failed
    swift test --skip-build --disable-xctest 2>&1 | sed -u 's/\x1b\[[0-9;]*m//g' | tee "$log" ||
        status=$?
    all=$(sed -nE 's/.*Test run with ([0-9]+) tests? .*/\1/p' "$log" | tail -n 1)
    skipped=$(grep -cE '^➜ Test .* skipped' "$log" || true)
    failed=$(grep -cE '^✘ Test .* failed after' "$log" || true)
    # The line that ends the run looks like a test of that name.
    ! grep -qE '^✘ Test run with .* failed after' "$log" || failed=$((failed - 1))
    if [ -z "$all" ]; then
        echo "The test run did not come to its end."
        return 1
    fi
    count $((all - skipped - failed)) "$failed"
    return "$status"
}
