"""Fixtures of the end-to-end suite: the real binary, run from outside, over HTTP and as a command.

A module may say `POLICY = {...}` (arguments of `municipality`) for the demo its tests share.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

pytest.register_assert_rewrite("caller", "expectations", "town")

from municipality import municipality
from service import Service
from town import Town


@pytest.fixture(scope="module")
def demo(request, tmp_path_factory) -> Iterator[Service]:
    """One running demo for the tests of a module."""
    policy: dict[str, Any] = getattr(request.module, "POLICY", {})
    service = Service.demo(tmp_path_factory.mktemp("demo"), municipality(**policy)).start()
    yield service
    service.stop()


@pytest.fixture
def town(demo: Service) -> Town:
    """The module's demo, back on Thursday 18 June 2026 at ten with all registers well."""
    return Town(demo).back_to_thursday()


@pytest.fixture
def own_town(tmp_path) -> Iterator[Callable[..., Town]]:
    """Makes a town with a demo of its own, for a policy or a clock nobody else should meet."""
    services: list[Service] = []

    def make(**policy: Any) -> Town:
        folder = tmp_path / f"town-{len(services)}"
        service = Service.demo(folder, municipality(**policy))
        services.append(service)
        return Town(service.start()).back_to_thursday()

    yield make
    for service in services:
        service.stop()
