"""A household's visitor scheme, with the calls its host makes."""

from typing import Any

from caller import Answer
from people import Person


class Scheme:
    """One visitor scheme: its id, its host, the application it came from."""

    def __init__(self, identifier: str, host: Person, application: dict[str, Any]) -> None:
        self.id = identifier
        self.host = host
        self.application = application
        self.path = f"/v1/bezoekersregelingen/{identifier}"

    def show(self) -> dict[str, Any]:
        """The scheme as its host sees it, with all sessions that run or are planned."""
        return self.host.caller.get(self.path).expect(200)

    def ask(self, plate: str, start: str | None = None, end: str | None = None, **more) -> Answer:
        """Asks to sign a visitor on, whatever comes of it."""
        body: dict[str, Any] = {"kenteken": plate} | more
        if start is not None:
            body["van"] = start
        if end is not None:
            body["tot"] = end
        return self.host.caller.post(f"{self.path}/sessies", body)

    def start(self, plate: str, start: str | None = None, end: str | None = None, **more) -> dict:
        """Signs a visitor on."""
        return self.ask(plate, start, end, **more).expect(201)

    def move_end(self, session: dict[str, Any], end: str) -> Answer:
        """Moves the end of a session."""
        return self.host.caller.patch(f"{self.path}/sessies/{session['id']}", {"tot": end})

    def stop(self, session: dict[str, Any]) -> Answer:
        """Signs a visitor off."""
        return self.host.caller.post(f"{self.path}/sessies/{session['id']}/beeindigingen")
