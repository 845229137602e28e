# Headings, times and counts for the scripts in this folder; sourced, not run.
# shellcheck shell=bash

step_title=
step_started=0
failed_steps=()
counts=

# begin TITLE: ends the step before it and starts a new one.
begin() {
    finish
    step_title=$1
    step_started=$SECONDS
    printf '\n== %s\n' "$step_title"
}

# finish: says how long the step took that is under way, if any is.
finish() {
    [ -n "$step_title" ] || return 0
    printf -- '-- %s: %d s\n' "$step_title" $((SECONDS - step_started))
    step_title=
}

# attempt TITLE COMMAND…: a step whose failure is remembered and does not end the script.
#
# The command runs in a subshell of its own, so that `set -e` holds inside it. It may count what it
# did with `count`; a failure that counted nothing failed counts as one.
attempt() {
    local title=$1 status=0 failed_before
    shift
    begin "$title"
    : "${counts:=$(mktemp)}"
    failed_before=$(failed_total)
    set +e
    (
        set -e
        "$@"
    )
    status=$?
    set -e
    if ((status)); then
        failed_steps+=("$title")
        [ "$(failed_total)" != "$failed_before" ] || count 0 1
        printf 'FAILED: %s\n' "$title"
    fi
    finish
    return 0
}

# has_failed TITLE: whether that step failed.
has_failed() {
    local title
    for title in "${failed_steps[@]}"; do [ "$title" != "$1" ] || return 0; done
    return 1
}

# count PASSED FAILED: adds to the totals.
count() { printf '%d %d\n' "$1" "$2" >>"$counts"; }

failed_total() { awk '{ n += $2 } END { print n + 0 }' "$counts"; }

# conclude: names what failed, prints the totals as the last line, and exits 1 on any failure.
conclude() {
    finish
    printf '\n'
    local title
    for title in "${failed_steps[@]}"; do printf 'failed: %s\n' "$title"; done
    awk '{ p += $1; f += $2 } END { printf "%d passed, %d failed\n", p, f }' "$counts"
    rm -f "$counts"
    ((${#failed_steps[@]} == 0))
}
