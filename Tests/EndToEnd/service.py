"""The program under test: finding the binary, running a command, keeping a server going."""

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
READY_SECONDS = 60


def binary() -> Path:
    """The binary named by KENTEKENLOKET, else the debug build, else the release build."""
    named = os.environ.get("KENTEKENLOKET")
    builds = [REPOSITORY / ".build" / kind / "kentekenloket" for kind in ("debug", "release")]
    for candidate in [Path(named)] if named else builds:
        if candidate.is_file():
            return candidate.resolve()
    raise FileNotFoundError("No kentekenloket binary: build it, or name it in KENTEKENLOKET.")


def environment(**more: str) -> dict[str, str]:
    """The environment of the tests without what would steer the program by accident."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KENTEKENLOKET")}
    return kept | more


def run(*arguments: Any, limit: float = 60, **more: Any) -> subprocess.CompletedProcess[str]:
    """One command to its end, with what it wrote."""
    more.setdefault("env", environment())
    return subprocess.run(
        [str(binary()), *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", errors="replace", timeout=limit, check=False, **more,
    )


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Service:
    """One `serve` over one database, which can be stopped, killed and started again."""

    def __init__(self, database: Path, *arguments: Any, **popen: Any) -> None:
        self.database = database
        self.arguments = arguments
        self.popen = {"env": environment()} | popen
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None
        self.stdout = database.with_name(database.name + ".stdout.log")
        self.stderr = database.with_name(database.name + ".stderr.log")

    @classmethod
    def demo(cls, folder: Path, municipality: dict[str, Any] | None = None, **popen: Any):
        """A demo over a fresh database, with a municipality of its own or the one shipped."""
        folder.mkdir(parents=True, exist_ok=True)
        arguments: list[Any] = ["--demo"]
        if municipality is not None:
            file = folder / "gemeente.json"
            file.write_text(json.dumps(municipality), encoding="utf-8")
            arguments += ["--gemeente", file]
        return cls(folder / "loket.sqlite", *arguments, **popen)

    def start(self) -> "Service":
        """Starts the program and waits until it says it is ready."""
        self.port = free_port()
        command = [binary(), "serve", *self.arguments, "--database", self.database,
                   "--host", "127.0.0.1", "--port", self.port]
        with self.stdout.open("ab") as stdout, self.stderr.open("ab") as stderr:
            self.process = subprocess.Popen(
                [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=stdout,
                stderr=stderr, **self.popen,
            )
        try:
            self._wait_until_ready()
        except BaseException:
            self.kill()
            raise
        return self

    def stop(self) -> None:
        """Ends the program as a service manager would, and waits for it."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """Ends the program with `kill -9`, as a power cut would."""
        if self.process and self.process.poll() is None:
            self.process.kill()
        if self.process:
            self.process.wait(timeout=20)

    def output(self) -> bytes:
        """Every byte the program has written to stdout and stderr so far."""
        return self.stdout.read_bytes() + self.stderr.read_bytes()

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            if self.process and self.process.poll() is not None:
                raise RuntimeError(f"serve ended with {self.process.returncode}: {self._last()}")
            try:
                with urllib.request.urlopen(
                    f"http://127.0.0.1:{self.port}/health/ready", timeout=5
                ) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                pass
            time.sleep(0.05)
        raise TimeoutError(f"serve was not ready in {READY_SECONDS} s: {self._last()}")

    def _last(self) -> str:
        return self.output()[-2000:].decode("utf-8", "replace")
