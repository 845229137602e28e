"""Taking things away from the program: privileges, and room on the disk."""

import ctypes
import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PR_CAPBSET_DROP = 24
CAP_DAC_OVERRIDE = 1
CAP_DAC_READ_SEARCH = 2
PAGE = 4096

_libc = ctypes.CDLL(None, use_errno=True)


def without_privileges() -> None:
    """Before a program starts: makes file modes count, for the superuser too."""
    if os.geteuid() == 0:
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            if _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
                raise OSError(ctypes.get_errno(), "cannot drop a capability")


def limit_file_size(process: subprocess.Popen, size: int | None) -> None:
    """Lets no file of a running program grow beyond a size; None takes the limit off."""
    limit = resource.RLIM_INFINITY if size is None else size
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))


@dataclass(frozen=True)
class FullDisk:
    """A folder without room, and what a program must be started with to meet that."""

    folder: Path
    popen: dict[str, Any] = field(default_factory=dict)


@contextmanager
def full_disk(folder: Path, files: list[Path]) -> Iterator[FullDisk]:
    """A full disk with copies of these files: a real one where it may be mounted, else a limit."""
    folder.mkdir()
    size = sum(-(-file.stat().st_size // PAGE) * PAGE for file in files) + 16 * PAGE
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        for file in files:
            shutil.copy2(file, folder / file.name)
        if mounted:
            _fill(folder)
            yield FullDisk(folder)
        else:
            yield FullDisk(folder, {"restore_signals": False, "preexec_fn": _no_writes})
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def _fill(folder: Path) -> None:
    with (folder / "filler").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(b"\0" * PAGE)
        except OSError:
            return


def _no_writes() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
