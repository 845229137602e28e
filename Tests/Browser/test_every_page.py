"""Every page, in both languages, wide and narrow: whole, light, and free of barriers (UX-01, UX-16)."""

import pytest

import pages_public
import pages_visitors
from visitor import REQUESTS_MAX, WEIGHT_MAX

PAGES = pages_public.PAGES + pages_visitors.PAGES


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_UX_01_a_page_has_no_barrier(visit, town, page, language):
    token, path = page.prepare(town)
    visitor = visit(token, width=1280, language=language)

    visitor.go(path)
    size, requests = visitor.weight()
    page.act(visitor)
    title = visitor.page.title()
    wide = visitor.faults(f"{page.name}-{language}")
    visitor.resize(320)
    narrow = visitor.faults(f"{page.name}-{language}")

    assert wide == []
    assert narrow == []
    assert size <= WEIGHT_MAX
    assert requests <= REQUESTS_MAX
    assert title.endswith("Leidschendam-Voorburg"), "UX-03"
    has_faults = visitor.page.locator("#fouten").count() > 0
    assert title.startswith(("Fout:", "Error:")) == has_faults, "UX-03"
