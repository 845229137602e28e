"""Fields as people and their browsers know them."""

import pytest

from pages_parking import resident_with_exemption


@pytest.fixture
def exemption_page(visit, town):
    """The page on which a resident changes the plate of an exemption."""
    person, exemption = resident_with_exemption(town)
    visitor = visit(person.caller.token)
    visitor.go(f"/ontheffingen/{exemption['id']}")
    return visitor


def test_UX_07_a_field_that_may_stay_empty_says_so(exemption_page):
    label = exemption_page.page.locator("label[for=ingang]").inner_text()

    assert "(niet verplicht)" in label
    assert "(niet verplicht)" not in exemption_page.page.locator("label[for=kenteken]").inner_text()


def test_UX_14_a_plate_is_typed_in_a_field_that_looks_like_one_and_is_left_alone(exemption_page):
    field = exemption_page.page.locator("#kenteken")

    assert [field.get_attribute(name) for name in
            ("spellcheck", "autocapitalize", "autocomplete", "translate")] == [
        "false", "characters", "off", "no"]
    assert field.evaluate("field => getComputedStyle(field.parentElement).backgroundColor") == (
        "rgb(247, 198, 0)")
    assert field.evaluate("field => getComputedStyle(field).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("path, field, purpose", [
    ("/zones", "#postcode", "postal-code"),
    ("/gegevens", "#email", "email"),
])
def test_UX_15_a_browser_may_help_with_what_it_knows(visit, town, path, field, purpose):
    visitor = visit(town.person().caller.token)
    visitor.go(path)

    assert visitor.page.locator(field).get_attribute("autocomplete") == purpose
