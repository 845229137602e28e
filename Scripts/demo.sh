# Starts and stops a demo of the service for the scripts in this folder; sourced, not run.
# shellcheck shell=bash

demo_pid=

# Where the demo's own lines go: a file, or along with the script's when empty.
demo_log=

# free_port: a port that nobody listens on.
free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# start_demo BINARY FOLDER PORT [OPTION…]: a demo on a fresh database in FOLDER, ready on return.
#
# Sets demo_pid and demo_url. Whatever was in FOLDER is gone.
start_demo() {
    local binary=$1 folder=$2 port=$3
    shift 3
    demo_url=http://127.0.0.1:$port
    rm -rf "$folder"
    mkdir -p "$folder"
    set -- "$binary" serve --demo --database "$folder/demo.sqlite" --port "$port" "$@"
    if [ -n "$demo_log" ]; then
        "$@" >"$demo_log" 2>&1 &
    else
        "$@" &
    fi
    demo_pid=$!
    await_ready
}

# await_ready: waits half a minute at most; a demo that ends before it is ready is a failure.
await_ready() {
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        ! curl -fs -o /dev/null "$demo_url/health/ready" || return 0
        if ! kill -0 "$demo_pid" 2>/dev/null; then
            echo "The service ended before it was ready." >&2
            break
        fi
        sleep 0.1
    done
    ((tries < 300)) || echo "The service was not ready within 30 seconds." >&2
    [ -z "$demo_log" ] || tail -n 20 "$demo_log" >&2
    return 1
}

# stop_demo: asks the demo to end, and waits until it has.
stop_demo() {
    [ -n "$demo_pid" ] || return 0
    kill -TERM "$demo_pid" 2>/dev/null || true
    wait "$demo_pid" 2>/dev/null || true
    demo_pid=
}
