# What `bench` measures over HTTP, with wrk on the same machine; sourced, not run.
# shellcheck shell=bash

rounds=5
seconds=4

# load SCRIPT CONNECTIONS SECONDS URL [ARGUMENT…]: prints answers that count, others, microseconds, and
# the 99th percentile of the time to answer in microseconds.
load() {
    local script=$1 connections=$2 duration=$3 url=$4 output
    shift 4
    output=$(wrk --threads 2 --connections "$connections" --duration "${duration}s" \
        --script "Scripts/bench.d/$script.lua" "$url" -- "$@")
    printf '%s\n' "$output" >>"$folder.log"
    sed -n 's/^result //p' <<<"$output"
}

# rate COUNTED OTHER MICROSECONDS …: answers a second; fails when an answer did not count.
rate() {
    if (($2)); then
        echo "$2 answers were not what was asked for; see $folder.log" >&2
        return 1
    fi
    awk -v n="$1" -v us="$3" 'BEGIN { printf "%.0f\n", n / us * 1e6 }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# figure NAME VALUE UNIT N [BASELINE]: one line of JSON for the results.
figure() {
    awk -v name="$1" -v value="$2" -v unit="$3" -v n="$4" -v base="${5:-}" 'BEGIN {
        printf "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\"", name, value, unit
        if (base != "") printf ",\"baseline\":%s,\"ratio\":%.3f", base, value / base
        printf ",\"n\":%d}\n", n
    }' >&3
}

# prepare_demo: schemes to register visitors on and plates to ask about, on a clock that stands
# still on a Thursday morning; schemes are free and without limits.
prepare_demo() {
    local port
    port=$(free_port)
    python3 Scripts/bench.d/municipality.py Sources >"$folder.json"
    demo_log=$folder.log
    start_demo "$binary" "$folder" "$port" --gemeente "$folder.json"
    python3 Scripts/bench.d/schemes.py "$port" "$folder.json" >"$folder/schemes"
    plates=$(wc -l <"$folder/schemes")
}

# against NAME SCRIPT URL: checks and the other thing in turns, the median of each.
against() {
    local name=$1 script=$2 url=$3 round other ours counted=0 result
    for ((round = 1; round <= rounds; round++)); do
        echo "round $round of $rounds"
        read -ra result < <(load "$script" 32 "$seconds" "$url" "$plates")
        other+=$(rate "${result[@]}")$'\n'
        read -ra result < <(load check 32 "$seconds" "$demo_url/v1/kentekencontroles" "$plates")
        ours+=$(rate "${result[@]}")$'\n'
        ((counted += result[0]))
    done
    figure "$name" "$(median <<<"${ours%$'\n'}")" requests/s "$counted" \
        "$(median <<<"${other%$'\n'}")"
}

bench_check() { against http.check live "$demo_url/health/live"; }

# bench_nginx: the same requests to nginx, which answers a fixed text of the same length.
bench_nginx() {
    local port size
    port=$(free_port)
    size=$(curl -fsS -X POST "$demo_url/v1/kentekencontroles" \
        -H 'Authorization: Bearer demo-handhaver' -H 'Content-Type: application/json' \
        -d '{"kenteken":"V0000001","land":"D","zone":"VBN"}' | wc -c)
    write_nginx_settings "$port" "$size" >"$folder/nginx.conf"
    nginx -p "$PWD/$folder" -c nginx.conf &
    nginx_pid=$!
    until curl -fs -o /dev/null "http://127.0.0.1:$port/"; do
        kill -0 "$nginx_pid"
        sleep 0.1
    done
    against http.nginx check "http://127.0.0.1:$port/v1/kentekencontroles"
    kill "$nginx_pid"
    wait "$nginx_pid" || true
}

# write_nginx_settings PORT SIZE
write_nginx_settings() {
    local body
    body=$(head -c "$2" /dev/zero | tr '\0' x)
    cat <<EOF
daemon off;
worker_processes auto;
pid nginx.pid;
error_log nginx.log error;
events {}
http {
    access_log off;
    keepalive_requests 1000000000;
    default_type application/json;
    client_body_temp_path nginx-body;
    server { listen 127.0.0.1:$1; location / { return 200 '$body'; } }
}
EOF
}

# bench_batch: checks a second in batches of a thousand.
bench_batch() {
    local result value
    read -ra result < <(load batch 4 $((rounds * seconds)) \
        "$demo_url/v1/kentekencontroles/_batch" "$plates")
    value=$(rate $((result[0] * 1000)) "${result[@]:1}")
    figure http.batch "$value" checks/s $((result[0] * 1000))
}

bench_register() {
    local result value
    read -ra result < <(load register 64 $((rounds * seconds)) "$demo_url/" "$folder/schemes")
    value=$(rate "${result[@]}")
    figure http.register "$value" registrations/s "${result[0]}"
}

# bench_mixed.p99: how long the slowest hundredth of 5,000 checks a second takes beside 500 durable
# registrations a second. Both are paced: each connection waits before it asks again.
bench_mixed.p99() {
    local checks registrations pid value
    load register 10 $((rounds * seconds + 1)) "$demo_url/" "$folder/schemes" 18 \
        >"$folder/registrations" &
    pid=$!
    sleep 0.5
    read -ra checks < <(load check 52 $((rounds * seconds)) \
        "$demo_url/v1/kentekencontroles" "$plates" 10)
    wait "$pid"
    read -ra registrations <"$folder/registrations"
    echo "checks $(rate "${checks[@]}")/s, registrations $(rate "${registrations[@]}")/s"
    value=$(awk -v us="${checks[3]}" 'BEGIN { printf "%.3f", us / 1000 }')
    figure http.mixed.p99 "$value" ms "${checks[0]}"
}

# bench_pages.p99: how long the slowest hundredth of the pages takes that a resident looks at, at a
# hundred pages a second.
bench_pages.p99() {
    local bsn cookie pages value
    read -r _ bsn <"$folder/schemes"
    cookie=$(curl -fsS -o /dev/null -D - -d "anders=demo-burger-$bsn" "$demo_url/inloggen" |
        sed -nE 's/^set-cookie: ([^;]+);.*/\1/Ip')
    read -ra pages < <(load pages 10 $((rounds * seconds)) "$demo_url/" "$cookie" 98)
    echo "pages $(rate "${pages[@]}")/s"
    value=$(awk -v us="${pages[3]}" 'BEGIN { printf "%.3f", us / 1000 }')
    figure http.pages.p99 "$value" ms "${pages[0]}"
}
