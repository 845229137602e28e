"""Every page, in both languages, narrow and wide: whole, light, and free of barriers (UX-01, UX-16)."""

import pytest

import pages_public
from visitor import REQUESTS_MAX, WEIGHT_MAX

PAGES = pages_public.PAGES


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_no_barrier(visit, town, page, language, width):
    token, path = page.prepare(town)
    visitor = visit(token, width=width, language=language)

    visitor.go(path)

    assert visitor.page.url.endswith(path if language == "nl" else visitor.base + path.rstrip("/"))
    visitor.keep_picture(f"{page.name}-{language}-{width}")
    assert visitor.faults() == []
    size, requests = visitor.weight()
    assert size <= WEIGHT_MAX
    assert requests <= REQUESTS_MAX
