"""How people log in, as the settings file says it: anything wrong stops the start in one line."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from real_office import RealOffice
from service import run

DIGID = {"issuer": "https://broker.example.nl", "clientId": "loket", "sleutelBestand": "KEY",
         "niveau": "substantieel", "niveaus": {"sub": "substantieel"}, "claim": "bsn"}
STAFF = {"issuer": "https://broker.example.nl", "clientId": "loket", "sleutelBestand": "KEY",
         "niveau": "midden", "factoren": {"mfa": "midden"}, "naam": "upn", "rol": ["a", "b"],
         "rollen": {"P1": "behandelaar"}}
BACK = "https://parkeren.example.nl/inloggen/terug"


def login(means: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"terugkeerUrl": BACK, "middelen": means or {"digid": DIGID}} | more


def digid(**change: Any) -> dict[str, Any]:
    return login({"digid": {name: value for name, value in (DIGID | change).items()
                            if value is not None}})


def staff(**change: Any) -> dict[str, Any]:
    return login({"medewerker": {name: value for name, value in (STAFF | change).items()
                                 if value is not None}})


WRONG = {
    "no object": ("x", "inloggen"),
    "a member too many": (login(wachtwoord="x"), "inloggen.wachtwoord"),
    "no way back": ({"middelen": {"digid": DIGID}}, "inloggen.terugkeerUrl"),
    "a way back over plain http": (login(terugkeerUrl="http://a.nl/b"), "inloggen.terugkeerUrl"),
    "no means": ({"terugkeerUrl": BACK}, "inloggen.middelen"),
    "means that nobody has": (login({"itsme": DIGID}), "inloggen.middelen.itsme"),
    "no issuer": (digid(issuer=None), "inloggen.middelen.digid.issuer"),
    "an issuer over plain http": (digid(issuer="http://a.nl"), "inloggen.middelen.digid.issuer"),
    "no client": (digid(clientId=None), "inloggen.middelen.digid.clientId"),
    "no key": (digid(sleutelBestand=None), "inloggen.middelen.digid.sleutelBestand"),
    "a key that is not there": (digid(sleutelBestand="/nee"), "digid.sleutelBestand"),
    "a key that is none": (digid(sleutelBestand="TEXT"), "digid.sleutelBestand"),
    "a key that is too weak": (digid(sleutelBestand="WEAK"), "digid.sleutelBestand"),
    "a key behind a password": (digid(sleutelBestand="LOCKED"), "digid.sleutelBestand"),
    "no level": (digid(niveau=None), "inloggen.middelen.digid.niveau"),
    "a level that nobody knows": (digid(niveau="hoogst"), "inloggen.middelen.digid.niveau"),
    "a meaning that nobody knows": (digid(niveaus={"a": "b"}), "inloggen.middelen.digid.niveaus"),
    "no word that is enough": (digid(niveaus={"a": "laag"}), "inloggen.middelen.digid.niveaus"),
    "no claim": (digid(claim=None), "inloggen.middelen.digid.claim"),
    "a claim without a name": (digid(claim=[]), "inloggen.middelen.digid.claim"),
    "a kind without a value": (digid(soort={"claim": "a"}), "digid.soort.waarde"),
    "a secret": (digid(clientSecret="x"), "inloggen.middelen.digid.clientSecret"),
    "a role for a resident": (digid(rol="a"), "inloggen.middelen.digid.rol"),
    "a level by agreement for a resident": (digid(vastNiveau="hoog"), "digid.vastNiveau"),
    "no time at all": (digid(tijdslimiet=0), "inloggen.middelen.digid.tijdslimiet"),
    "staff with a password only": (staff(niveau="laag"), "inloggen.middelen.medewerker.niveau"),
    "staff without roles": (staff(rollen=None), "inloggen.middelen.medewerker.rollen"),
    "a role that is no role here": (staff(rollen={"a": "burger"}), "medewerker.rollen"),
    "staff without a name": (staff(naam=None), "inloggen.middelen.medewerker.naam"),
    "residents away for too long": (login(sessies={"bewoner": 16}), "inloggen.sessies.bewoner"),
    "staff away for too long": (login(sessies={"medewerker": 61}), "sessies.medewerker"),
    "half a minute": (login(sessies={"bewoner": 0.5}), "inloggen.sessies.bewoner"),
}


@pytest.fixture(scope="module")
def keys(tmp_path_factory) -> dict[str, Path]:
    """Files to name: a good key, and some that are not."""
    folder = tmp_path_factory.mktemp("keys")
    names = {name: folder / f"{name}.pem" for name in ("KEY", "WEAK", "LOCKED", "TEXT")}
    names["TEXT"].write_text("no key")
    for name, more in {"KEY": ["-pkeyopt", "rsa_keygen_bits:2048"],
                       "WEAK": ["-pkeyopt", "rsa_keygen_bits:1024"],
                       "LOCKED": ["-aes128", "-pass", "pass:geheim"]}.items():
        subprocess.run(["openssl", "genpkey", "-quiet", "-algorithm", "RSA", *more,
                        "-out", names[name]], check=True, capture_output=True)
    return names


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> RealOffice:
    return RealOffice(tmp_path_factory.mktemp("loket")).prepare()


def settings(folder: Path, value: Any, keys: dict[str, Path]) -> Path:
    text = json.dumps({"inloggen": value})
    for name, path in keys.items():
        text = text.replace(f'"{name}"', json.dumps(str(path)))
    file = folder / "instellingen.json"
    file.write_text(text)
    return file


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_iam_08_iam_10_a_wrong_setting_stops_the_start_in_one_line(tmp_path, office, keys, wrong):
    value, member = wrong
    file = settings(tmp_path, value, keys)

    result = run("serve", "--config", file, "--database", office.database,
                 env=office.environment)

    assert result.returncode == 1
    assert result.stderr.count("\n") == 1, result.stderr
    assert member in result.stderr and str(file) in result.stderr
    assert "geheim" not in result.stderr


@pytest.mark.parametrize("good", [digid(), staff(), login({"digid": DIGID, "medewerker": STAFF}),
                                  digid(sleutelId="k1", scopes=["idp:digid"], hosts=["a.nl"]),
                                  login(sessies={"bewoner": 10, "medewerkerMaximaal": 600}),
                                  staff(vastNiveau="hoog", factoren=None)])
def test_a_good_setting_starts(tmp_path, office, keys, good):
    office.service.arguments = ("--config", settings(tmp_path, good, keys))
    office.service.popen = {"env": office.environment}

    office.service.start()

    office.service.stop()
