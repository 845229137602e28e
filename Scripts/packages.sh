# What the scripts in this folder need from the system; sourced, not run.
# shellcheck shell=bash disable=SC2034  # the lists are used where this is sourced

# What a build needs beside Swift itself.
build_packages=(ca-certificates curl g++ git libsqlite3-dev libssl-dev tzdata)

# What the tests from outside need beside a build: Python, a browser, and Java for the HTML checker.
test_packages=(python3 python3-venv chromium fonts-dejavu-core default-jre-headless)

# require PACKAGE…: installs the Debian packages that are missing, and looks for Swift.
require() {
    local missing=() as_root=() package
    if ! command -v dpkg-query >/dev/null; then
        echo "This script installs with apt; here, install yourself: $*"
    else
        for package in "$@"; do
            [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
                missing+=("$package")
        done
        if ((${#missing[@]})); then
            echo "installing: ${missing[*]}"
            ((EUID == 0)) || as_root=(sudo)
            "${as_root[@]}" apt-get update -q
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
                apt-get install -q -y --no-install-recommends "${missing[@]}"
        else
            echo "nothing is missing"
        fi
    fi
    if ! command -v swift >/dev/null; then
        echo "Swift is not on the PATH. Install 6.3 or newer: https://www.swift.org/install/linux" >&2
        return 1
    fi
}

# python_environment: the pinned Python packages of the checks, in .venv-test.
python_environment() {
    local pins=Scripts/requirements.txt
    if cmp -s "$pins" .venv-test/requirements.txt; then
        echo "already there"
        return
    fi
    rm -rf .venv-test
    python3 -m venv .venv-test
    .venv-test/bin/pip install --quiet --disable-pip-version-check --requirement "$pins"
    cp "$pins" .venv-test/requirements.txt
}
