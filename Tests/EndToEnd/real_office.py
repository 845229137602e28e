"""An office outside demo mode: a key file, a municipality imported, clients with keys of their own.

The clock is the real one; rights are handed out at the counter in the zone that counts always.
"""

import json
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

from caller import Caller
from moments import real_now
from municipality import municipality
from service import Service, environment, run


class RealOffice:
    """One database with its key, the commands about it, and the service over it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.database = folder / "loket.sqlite"
        self.key = folder / "loket.key"
        self.municipality = folder / "gemeente.json"
        self.municipality.write_text(json.dumps(municipality()), encoding="utf-8")
        self.environment = environment(KENTEKENLOKET_KEY_FILE=str(self.key))
        self.service = Service(self.database, env=self.environment)

    def prepare(self) -> "RealOffice":
        """Makes the key, the schema and the municipality."""
        if not self.key.exists():
            self.done("key", "create", self.key, database=False)
        self.done("migrate")
        self.done("import", self.municipality)
        return self

    def run(self, *arguments: Any, database: bool = True) -> CompletedProcess[str]:
        """A command about this database."""
        words = [*arguments, "--database", self.database] if database else arguments
        return run(*words, env=self.environment)

    def done(self, *arguments: Any, database: bool = True) -> str:
        """A command that has to succeed; answers what it wrote."""
        result = self.run(*arguments, database=database)
        assert result.returncode == 0, (result.args, result.stdout, result.stderr)
        return result.stdout

    def add_client(self, name: str, role: str) -> str:
        """A new client; answers its token, which is shown this once."""
        return self.done("client", "add", name, "--role", role).strip().splitlines()[-1].strip()

    def caller(self, token: str) -> Caller:
        """Somebody who calls the running service with a token."""
        return Caller(self.service, token)

    def hand_out(self, clerk: Caller, plate: str, *, bsn: str = "999900006", **more: Any) -> dict:
        """An exemption handed out at the counter, valid from an hour ago."""
        body = {"soort": "bewoner", "zone": "VOM24", "kenteken": plate, "houder": {"bsn": bsn},
                "geldigVan": real_now(hours=-1), "geldigTot": real_now(days=300)}
        return clerk.post("/v1/ontheffingen", body | more).expect(201)
