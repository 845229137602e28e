"""Power cuts: `kill -9` under concurrent writes loses nothing acknowledged, leaves nothing half.

The clock is the real one here, in the zone that counts day and night: a fresh start of a demo
begins at the real time too.
"""

import http.client
import os
import random
import threading
import time
from itertools import islice

import pytest

from caller import Caller
from moments import parsed, real_now
from municipality import municipality
from people import ALL_LETTERS, plates
from service import Service, run
from town import Town

ROUNDS = max(20, int(os.environ.get("ROUNDS", "20")))
WRITERS = 4
PLATES_PER_WRITER = 100
BUDGET = 100_000_000


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demo with room for many visitors at once, started anew in every round."""
    service = Service.demo(tmp_path_factory.mktemp("crash"), municipality(
        visitor_fee_cents=0, max_concurrent=1_000, budget_minutes=BUDGET))
    yield service
    service.kill()


@pytest.fixture
def town(demo):
    """The demo, up again even where the test before left it down."""
    if demo.process is None or demo.process.poll() is not None:
        demo.start()
    return Town(demo)


class Writer(threading.Thread):
    """Signs visitors on, one after another, until the line goes dead."""

    def __init__(self, town, chosen):
        super().__init__(daemon=True)
        self.scheme = town.scheme("VOM24")
        self.host = Caller(town.service, self.scheme.host.caller.token, keep=True)
        self.chosen = chosen
        self.attempted, self.acknowledged, self.refused = [], {}, []

    def run(self):
        for plate in self.chosen:
            self.attempted.append(plate)
            try:
                answer = self.host.post(
                    f"{self.scheme.path}/sessies", {"kenteken": plate, "tot": real_now(hours=2)})
            except (OSError, http.client.HTTPException):
                return
            if answer.status == 201:
                self.acknowledged[plate] = answer.json()
            else:
                self.refused.append((plate, answer.status, answer.body))


def verdicts(town, questions):
    """The outcome for each (plate, moment), in one batch."""
    if not questions:
        return []
    answers = town.officer.post("/v1/kentekencontroles/_batch", {"controles": [
        {"kenteken": plate, "zone": "VOM24", "tijdstip": moment} for plate, moment in questions
    ]}).expect(200)["uitkomsten"]
    return [answer["uitkomst"] for answer in answers]


def round_of_writes(town, chosen):
    """Lets the writers write and cuts the power in the middle; answers them and the moment."""
    writers = [Writer(town, chosen[n::WRITERS]) for n in range(WRITERS)]
    for writer in writers:
        writer.start()
    time.sleep(random.uniform(0.02, 0.25))
    town.service.kill()
    for writer in writers:
        writer.join(timeout=30)
        writer.host.close()
    return writers, real_now(seconds=1)


def inspect(town, writer, after):
    """What the record and the index say of one writer's visitors, and whether they agree."""
    shown = writer.scheme.show()
    stored = {session["kenteken"]: session for session in shown["sessies"]}

    assert writer.refused == []
    assert set(writer.acknowledged) <= set(stored), "an acknowledged registration is lost"
    assert set(stored) <= set(writer.attempted), "a registration nobody asked for"
    assert len(shown["sessies"]) == len(stored), "a registration is there twice"
    assert shown["saldoMinuten"] == BUDGET - sum(
        session["kostenMinuten"] for session in stored.values()), "money and record differ"
    for plate, session in writer.acknowledged.items():
        assert (stored[plate]["id"], stored[plate]["van"], stored[plate]["tot"]) == (
            session["id"], session["van"], session["tot"])

    inside = verdicts(town, [(plate, session["van"]) for plate, session in stored.items()])
    absent = verdicts(town, [(p, after) for p in writer.attempted if p not in stored])
    assert inside == ["ontheven"] * len(stored), "the record holds what no check finds"
    assert "ontheven" not in absent, "a check finds what the record does not hold"


def test_a_power_cut_loses_nothing_acknowledged_and_leaves_nothing_half_done(town, demo):
    supply = plates(ALL_LETTERS)
    every_writer = []
    for number in range(ROUNDS):
        writers, after = round_of_writes(town, list(islice(supply, WRITERS * PLATES_PER_WRITER)))

        verified = run("verify", "--database", demo.database)
        assert verified.returncode == 0, f"round {number}: {verified.stdout}{verified.stderr}"
        demo.start()
        for writer in writers:
            inspect(town, writer, after)
        every_writer += writers

    acknowledged = [
        (plate, session["van"])
        for writer in every_writer for plate, session in writer.acknowledged.items()
    ]
    assert len(acknowledged) >= ROUNDS, "the writers hardly wrote: the cuts proved nothing"
    assert set(verdicts(town, acknowledged)) == {"ontheven"}


def test_an_application_and_its_payment_survive_a_power_cut_too(town, demo):
    person = town.person("VOM24")
    plate = town.vehicle(person)
    application = town.apply(person, "bewoner", kenteken=plate)
    demo.kill()
    demo.start()

    town.pay(application["betaling"]["kenmerk"]).expect(204)
    demo.kill()
    demo.start()

    path = f"/v1/aanvragen/{application['id']}"
    again = person.caller.get(path).expect(200)
    assert again["status"] == "verleend"
    assert parsed(again["ontvangenOp"]) == parsed(application["ontvangenOp"])
    assert town.outcome(plate, "VOM24") == "ontheven"


def letters_about(town, applications):
    """Every letter about these applications, by id."""
    return {
        letter["id"]: letter
        for application in applications
        for letter in town.clerk.get(
            f"/v1/aanvragen/{application['id']}/brieven").expect(200)["brieven"]
    }


@pytest.mark.parametrize("post", ["uit", "traag"])
def test_a_letter_written_before_a_power_cut_is_delivered_after_it_and_once(town, demo, post):
    town.fault("mail", post)
    applications = []
    for _ in range(4):
        person = town.person("VOM24")
        applications.append(town.apply(person, "bewoner", kenteken=town.vehicle(person)))
    before = letters_about(town, applications)
    waiting = {number for number, letter in before.items() if letter["verzondenOp"] is None}
    assert len(before) >= 8 and waiting, "nothing waited: the cut proved nothing"
    demo.kill()
    demo.start()

    told = [message["briefId"] for message in town.messages()]
    after = letters_about(town, applications)

    assert after.keys() == before.keys(), "a letter is lost or written twice"
    assert all(letter["verzondenOp"] for letter in after.values()), "a letter still waits"
    assert len(told) == len(set(told)), "a letter was delivered twice"
    if post == "uit":
        assert set(before) <= set(told)


def test_a_plain_stop_ends_well_and_keeps_everything(town, demo):
    scheme = town.scheme("VOM24")
    session = scheme.start(town.plate(), end=real_now(hours=1))

    demo.stop()

    assert demo.process.returncode == 0
    demo.start()
    assert [kept["id"] for kept in scheme.show()["sessies"]] == [session["id"]]
