"""Starting: what the command line takes, where a demo will not go, how wrong usage ends."""

import socket
import stat
from pathlib import Path

import pytest

from caller import Caller
from municipality import municipality
from service import Service, free_port, run
from expectations import refused


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_a_demo_listens_on_loopback_alone(tmp_path, host):
    database = tmp_path / "loket.sqlite"

    refused(run("serve", "--demo", "--host", host, "--port", free_port(), "--database", database,
                limit=30), "demo")

    assert not database.exists()


@pytest.mark.parametrize(
    "words",
    [
        ["vlieg"],
        ["serve", "--demo", "--kleur", "rood"],
        ["serve", "--port", "acht"],
        ["serve", "--port", "99999999"],
        ["check"],
        ["check", "HK000J"],
        ["check", "HK000J", "--zone"],
        ["import"],
        ["client", "add"],
        ["client", "add", "wagen", "--role", "koning"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_64_and_says_what_is_right(words):
    result = run(*words)

    assert result.returncode == 64, (result.stdout, result.stderr)
    assert "usage" in result.stderr.lower()


@pytest.mark.parametrize(
    "words",
    [[], ["serve"], ["migrate"], ["import"], ["export"], ["check"], ["verify"], ["client"],
     ["client", "add"], ["client", "list"], ["client", "rotate"], ["client", "revoke"],
     ["key", "create"]],
    ids=lambda words: " ".join(words) or "no command",
)
def test_every_command_explains_itself(words):
    result = run(*words, "--help")

    assert result.returncode == 0
    assert "usage" in result.stdout.lower()
    assert result.stderr == ""


def test_a_port_that_is_taken_is_said_in_one_line(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        result = run("serve", "--demo", "--database", tmp_path / "loket.sqlite",
                     "--port", port, limit=30)

    refused(result, str(port))


@pytest.mark.parametrize(
    "text", [b"{", b"[]", b"{}", b'{"gemeente":{"naam":"X","cbsCode":"1916"},"versies":[]}',
             b"\xff\xfe", b'{"gemeente":7,"versies":"geen"}'],
)
def test_a_municipality_file_that_cannot_be_used_stops_the_start(tmp_path, text):
    file = tmp_path / "gemeente.json"
    file.write_bytes(text)

    refused(run("serve", "--demo", "--gemeente", file, "--port", free_port(),
                "--database", tmp_path / "loket.sqlite", limit=30))


def test_a_municipality_file_that_is_not_there_stops_the_start(tmp_path):
    refused(run("serve", "--demo", "--gemeente", tmp_path / "nergens.json", "--port",
                free_port(), "--database", tmp_path / "loket.sqlite", limit=30))


def test_SEC_20_a_real_service_does_not_start_without_a_key(tmp_path):
    refused(run("serve", "--database", tmp_path / "loket.sqlite", "--port", free_port(),
                limit=30))


def test_a_demo_makes_a_key_file_only_its_owner_can_read(tmp_path):
    service = Service.demo(tmp_path / "demo", municipality()).start()
    service.stop()

    key = Path(f"{service.database}.key")
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(service.database.stat().st_mode) & 0o077 == 0
    assert key.read_bytes() not in service.database.read_bytes()


def test_a_service_that_is_up_says_it_is_alive_and_ready(tmp_path):
    service = Service.demo(tmp_path / "demo", municipality()).start()
    try:
        anybody = Caller(service)
        anybody.get("/health/live").expect(200)
        anybody.get("/health/ready").expect(200)
    finally:
        service.stop()

    assert service.process.returncode == 0


def test_two_services_do_not_share_one_database(tmp_path):
    service = Service.demo(tmp_path / "demo", municipality()).start()
    try:
        refused(run("serve", "--demo", "--database", service.database, "--port", free_port(),
                    limit=30))
        Caller(service).get("/health/ready").expect(200)
    finally:
        service.stop()
