"""Made-up people, companies and plates. No number here was ever issued to anybody."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from caller import Caller

CLEAR_LETTERS = "FHJKLNPRTVX"
"""Letters a camera does not take for a digit, so that no two of our plates look alike."""

ALL_LETTERS = "BDFGHJKLMNPRSTVWXYZ"

RESERVED = {"HKJ", "NXP", "NXR", "FXX", "LXL"}
"""The letters of plates that tests name themselves: HK-000-J and so on."""


def plates(letters: str = CLEAR_LETTERS) -> Iterator[str]:
    """Plates in the digit group 000, which is never issued: LL-000-L, then L-000-LL."""
    for first, second, third in itertools.product(letters, repeat=3):
        if first + second + third not in RESERVED:
            yield f"{first}{second}000{third}"
    for first, second, third in itertools.product(letters, repeat=3):
        yield f"{first}000{second}{third}"


def bsns(start: int = 999_900_000) -> Iterator[str]:
    """Numbers that pass the eleven test, from a range that is not given out."""
    for number in itertools.count(start):
        digits = [int(digit) for digit in f"{number:09d}"]
        weighted = sum(w * d for w, d in zip(range(9, 1, -1), digits)) - digits[8]
        if weighted % 11 == 0:
            yield f"{number:09d}"


def dashed(plate: str) -> str:
    """A plate with its dashes: one at each change between letters and digits."""
    groups = ["".join(group) for _, group in itertools.groupby(plate, str.isdigit)]
    halves = [[part[:2], part[2:]] if len(part) == 4 else [part] for part in groups]
    return "-".join(itertools.chain.from_iterable(halves))


@dataclass(frozen=True)
class Person:
    """A resident as the population register knows them, and their way in."""

    bsn: str
    name: str
    address: dict
    caller: Caller


@dataclass(frozen=True)
class Company:
    """A company as the trade register knows it, and its way in."""

    number: str
    caller: Caller
