"""Every form on every page: labels, hints, messages, and what a browser may help with."""

import pytest

import test_every_page

FORM_PAGES = test_every_page.PAGES


@pytest.fixture
def opened(visit, town):
    """Opens a page and does what it is about."""

    def open_page(page):
        token, path = page.prepare(town)
        visitor = visit(token)
        visitor.go(path)
        page.act(visitor)
        return visitor

    return open_page


@pytest.mark.parametrize("page", FORM_PAGES, ids=lambda page: page.name)
def test_UX_04_UX_06_fields_have_labels_and_the_browser_does_not_judge(opened, page):
    visitor = opened(page)

    bare = visitor.page.evaluate("""() => [...document.querySelectorAll(
        'main input:not([type=hidden]), main textarea, main select')]
        .filter(field => !field.labels.length).map(field => field.outerHTML)""")
    judging = visitor.page.evaluate("""() => [...document.querySelectorAll('main form')]
        .filter(form => form.querySelector('input:not([type=hidden]), textarea, select')
            && !form.noValidate).map(form => form.action)""")
    hints = visitor.page.evaluate("""() => [...document.querySelectorAll('[aria-describedby]')]
        .flatMap(field => field.getAttribute('aria-describedby').split(' '))
        .filter(id => !document.getElementById(id))""")
    placeholders = visitor.page.locator("main [placeholder]").count()

    assert (bare, judging, hints, placeholders) == ([], [], [], 0)


@pytest.mark.parametrize(
    "page", [page for page in FORM_PAGES if page.name.endswith("-fault")],
    ids=lambda page: page.name,
)
def test_UX_05_UX_09_a_fault_is_told_above_the_form_and_at_its_field(opened, page):
    visitor = opened(page)

    summary = visitor.page.locator("#fouten")
    assert visitor.page.evaluate("document.activeElement.id") == "fouten"
    assert summary.locator("xpath=following::form").count() > 0, "the summary stands above the form"
    for link in summary.get_by_role("link").all():
        field = visitor.page.locator(link.get_attribute("href"))
        assert field.count() == 1
        message = visitor.page.locator(f"{link.get_attribute('href')}-fout")
        if message.count():
            assert message.inner_text().startswith("Fout:")
            assert link.inner_text() in message.inner_text()
            assert field.get_attribute("aria-invalid") == "true"
