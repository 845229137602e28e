"""Prints which check is proved by which tests, from the results of a run; exits 1 on a gap.

Usage: standards.py LIST SWIFT_LOG JUNIT_XML…

A test counts for a check when its name carries the id, as `UX-01` or `UX_01`.
"""

import re
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

ID = re.compile(r"(?<![A-Z])(IAM|SEC|UX)[-_](\d\d)(?!\d)")


def ids(name: str) -> set[str]:
    return {f"{kind}-{number}" for kind, number in ID.findall(name.upper())}


def swift_results(log: Path) -> list[tuple[str, bool]]:
    found = re.findall(r"^([✔✘]) Test (.+?) (?:passed|failed) after", log.read_text("utf-8"), re.M)
    return [(name, mark == "✔") for mark, name in found]


def python_results(report: Path) -> list[tuple[str, bool]]:
    cases = tree.parse(report).getroot().iter("testcase")
    return [
        (case.get("name", ""), not any(case.find(kind) is not None for kind in ("failure", "error")))
        for case in cases
    ]


def main(listed: str, swift_log: str, *reports: str) -> int:
    results = swift_results(Path(swift_log))
    for report in reports:
        results += python_results(Path(report))
    gaps = 0
    for line in Path(listed).read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, asks, otherwise = (part.strip() for part in line.split("|"))
        proofs = [passed for test, passed in results if name in ids(test)]
        if proofs:
            told = f"{sum(proofs)} of {len(proofs)} tests pass"
            gaps += not all(proofs)
        elif otherwise:
            told = f"not by a test: {otherwise}"
        else:
            told = "NO TEST"
            gaps += 1
        print(f"{name}  {asks}: {told}")
    print(f"{gaps} gaps")
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
