"""Every page, in both languages, wide and narrow: whole, light, and free of barriers (UX-01, UX-16).

Its forms are held to labels, hints and messages in the same visit (UX-04, UX-05, UX-06, UX-09).
"""

import pytest

from pages import every_page
from visitor import REQUESTS_MAX, WEIGHT_MAX

PAGES = every_page()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_UX_01_UX_03_UX_04_UX_05_UX_06_UX_09_a_page_has_no_barrier(visit, town, page, language):
    token, path = page.prepare(town)
    visitor = visit(token, width=1280, language=language)

    visitor.go(path)
    size, requests = visitor.weight()
    page.act(visitor)
    title = visitor.page.title()
    in_forms = visitor.form_faults()
    wide = visitor.faults(f"{page.name}-{language}")
    visitor.resize(320)
    narrow = visitor.faults(f"{page.name}-{language}")

    assert wide == []
    assert narrow == []
    assert in_forms == []
    assert size <= WEIGHT_MAX
    assert requests <= REQUESTS_MAX
    assert title.endswith("Leidschendam-Voorburg"), "UX-03"
    has_faults = visitor.page.locator("#fouten").count() > 0
    assert title.startswith(("Fout:", "Error:")) == has_faults, "UX-03"
