"""A page of the site, and how to come there."""

from collections.abc import Callable
from dataclasses import dataclass

from town import Town


@dataclass(frozen=True)
class Page:
    """A page by name, and what makes somebody see it: their token and the path."""

    name: str
    prepare: Callable[[Town], tuple[str | None, str]]


def public(name: str, path: str) -> Page:
    """A page that everyone may see."""
    return Page(name, lambda town: (None, path))

