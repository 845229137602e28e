"""A page of the site, and how to come there."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from town import Town
from visitor import Visitor


def _nothing(visitor: Visitor) -> None:
    """Most pages are looked at as they open."""


@dataclass(frozen=True)
class Page:
    """A page by name: who opens what, and what they do there before it is looked at."""

    name: str
    prepare: Callable[[Town], tuple[str | None, str]]
    """Makes what must be there, and gives the token of who looks and the path."""
    act: Callable[[Visitor], None] = _nothing

    def after(self, act: Callable[[Visitor], None]) -> "Page":
        """The same page after somebody did something on it."""
        return replace(self, act=act)


def public(name: str, path: str) -> Page:
    """A page that everyone may see."""
    return Page(name, lambda town: (None, path))


def every_page() -> list[Page]:
    """The pages of every room of the site, as `pages_ROOM.py` lists them."""
    rooms = sorted(file.stem for file in Path(__file__).parent.glob("pages_*.py"))
    return [page for room in rooms for page in importlib.import_module(room).PAGES]
