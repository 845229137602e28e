"""A registration that is acknowledged is found by every check that starts after it.

Eight clients register and check through connections of their own; PAIRS says how many pairs.
"""

import os
import threading
from itertools import islice

import pytest

from caller import Caller
from moments import thursday
from people import ALL_LETTERS, plates
from town import Town

POLICY = {"visitor_fee_cents": 0, "max_concurrent": 200, "budget_minutes": 100_000_000}

PAIRS = int(os.environ.get("PAIRS", "10000"))
CLIENTS = 8
VISITORS_PER_SCHEME = 150


class Client(threading.Thread):
    """Registers plates and asks after each, on two connections that stay open."""

    def __init__(self, town, chosen, start_together):
        super().__init__(daemon=True)
        self.town, self.chosen, self.start_together = town, chosen, start_together
        self.pairs, self.misses, self.failure = 0, [], None
        needed = -(-len(chosen) // VISITORS_PER_SCHEME)
        self.schemes = [town.scheme() for _ in range(needed)]

    def run(self):
        try:
            self.start_together.wait(60)
            self._register_and_check()
        except BaseException as failure:
            self.failure = failure

    def _register_and_check(self):
        officer = Caller(self.town.service, "demo-handhaver", keep=True)
        for number, scheme in enumerate(self.schemes):
            host = Caller(self.town.service, scheme.host.caller.token, keep=True)
            first = number * VISITORS_PER_SCHEME
            for plate in self.chosen[first:first + VISITORS_PER_SCHEME]:
                host.post(f"{scheme.path}/sessies",
                          {"kenteken": plate, "tot": thursday("17:00")}).expect(201)
                verdict = officer.post(
                    "/v1/kentekencontroles", {"kenteken": plate, "zone": "VBN"}).expect(200)
                self.pairs += 1
                if verdict["uitkomst"] != "ontheven":
                    self.misses.append((plate, verdict["uitkomst"]))
            host.close()
        officer.close()


@pytest.fixture(scope="module")
def clients(demo):
    """All pairs of the run, made once: the clients that made them."""
    town = Town(demo).back_to_thursday()
    chosen = list(islice(plates(ALL_LETTERS), PAIRS))
    assert len(chosen) == PAIRS, "PAIRS asks for more plates than can be made up"
    start_together = threading.Barrier(CLIENTS)
    made = [Client(town, chosen[n::CLIENTS], start_together) for n in range(CLIENTS)]
    for client in made:
        client.start()
    for client in made:
        client.join()
    return made


def test_each_registration_is_found_by_the_check_that_follows(clients):
    assert [client.failure for client in clients if client.failure] == []
    assert sum(client.pairs for client in clients) == PAIRS
    assert [miss for client in clients for miss in client.misses] == []


def test_afterwards_batches_find_them_all_again(town, clients):
    chosen = [plate for client in clients for plate in client.chosen]
    found = 0
    for first in range(0, PAIRS, 5_000):
        answers = town.officer.post("/v1/kentekencontroles/_batch", {"controles": [
            {"kenteken": plate, "zone": "VBN"} for plate in chosen[first:first + 5_000]
        ]}).expect(200)["uitkomsten"]
        found += sum(answer["uitkomst"] == "ontheven" for answer in answers)

    assert found == PAIRS
