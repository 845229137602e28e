"""What a refused start looks like from outside, and what a file looked like before it."""

import hashlib
from pathlib import Path
from subprocess import CompletedProcess


def refused(result: CompletedProcess[str], *words: str) -> str:
    """Checks one clear line and exit code 1; answers the line."""
    lines = [line for line in result.stderr.splitlines() if line.strip()]
    assert result.returncode == 1, (result.returncode, result.stdout, result.stderr)
    assert len(lines) == 1, result.stderr
    assert len(lines[0]) > 20, lines[0]
    for trace in ("Fatal error", "Stack dump", "SQLite error", "Optional(", "DatabaseError("):
        assert trace not in lines[0], lines[0]
    assert all(word.lower() in lines[0].lower() for word in words), lines[0]
    return lines[0]


def fingerprint(file: Path) -> str:
    """What is in a file, in short."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
