"""Collections: one object with a member named after them, paged by Link, all of it reachable."""

import re

from moments import local, thursday

POLICY = {"visitor_fee_cents": 0, "resident_fee_cents": 0, "resident_max": 50}


def pages(caller, path, member):
    """Every page of a collection, following rel="next" to the end."""
    found = []
    while path:
        answer = caller.get(path)
        found.append(answer.expect(200)[member])
        link = re.search(r'<([^>]+)>;\s*rel="?next"?', answer.headers["Link"] or "")
        path = re.sub(r"^https?://[^/]+", "", link[1]) if link else None
    return found


def test_pages_of_applications_follow_each_other_without_gap_or_repeat(town):
    person = town.person()
    made = {town.apply(person, "bewoner", kenteken=town.vehicle(person))["id"] for _ in range(7)}

    found = pages(person.caller, "/v1/aanvragen?grootte=3", "aanvragen")

    assert [len(page) for page in found] == [3, 3, 1]
    assert {item["id"] for page in found for item in page} == made


def test_the_second_page_points_back_to_the_first(town):
    person = town.person()
    for _ in range(3):
        town.apply(person, "bewoner", kenteken=town.vehicle(person))

    link = person.caller.get("/v1/aanvragen?grootte=2&pagina=2").headers["Link"]

    assert re.search(r'rel="?prev"?', link)
    assert not re.search(r'rel="?next"?', link)


def test_a_page_holds_twenty_unless_asked_otherwise(town):
    holder = town.person()
    for _ in range(21):
        town.exemption(town.plate(), holder=holder, start=local("2026-01-05 00:00"),
                       end=local("2030-01-05 00:00"))

    assert len(holder.caller.get("/v1/ontheffingen").expect(200)["ontheffingen"]) == 20
    assert sum(map(len, pages(holder.caller, "/v1/ontheffingen", "ontheffingen"))) == 21


def test_a_page_past_the_end_is_empty(town):
    person = town.person()

    assert person.caller.get("/v1/aanvragen?pagina=9").expect(200)["aanvragen"] == []


def test_the_sessions_of_a_scheme_are_all_there_and_its_history_is_paged(town):
    scheme = town.scheme()
    hours = [("10:00", "10:30"), ("10:30", "11:00"), ("11:00", "11:30"), ("11:30", "12:00"),
             ("12:00", "12:30")]
    made = [scheme.start(town.plate(), thursday(a), thursday(b))["id"] for a, b in hours]
    shown = [session["id"] for session in scheme.show()["sessies"]]
    town.clock(thursday("13:00"))

    history = pages(scheme.host.caller, f"{scheme.path}/sessies?grootte=2", "sessies")

    assert sorted(shown) == sorted(made)
    assert scheme.show()["sessies"] == []
    assert [len(page) for page in history] == [2, 2, 1]
    assert {item["id"] for page in history for item in page} == set(made)


def test_every_collection_is_one_object_with_a_member_named_after_it(town):
    host = town.scheme().host.caller
    for caller, path, member in [
        (host, "/v1/aanvragen", "aanvragen"), (host, "/v1/ontheffingen", "ontheffingen"),
        (host, "/v1/bezoekersregelingen", "bezoekersregelingen"),
        (town.clerk, "/v1/werkvoorraad", "werkvoorraad"),
    ]:
        assert isinstance(caller.get(path).expect(200)[member], list), path
