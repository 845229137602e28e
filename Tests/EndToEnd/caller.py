"""One caller of the service: an identity and the verbs of HTTP."""

import http.client
import json
from dataclasses import dataclass
from email.message import Message
from typing import Any

from service import Service

NOTHING = object()
LIMIT_SECONDS = 60


@dataclass(frozen=True)
class Answer:
    """What came back: status, headers, body."""

    asked: str
    status: int
    headers: Message
    body: bytes

    def json(self) -> Any:
        """The body as JSON, or nothing when there is none."""
        return json.loads(self.body) if self.body else None

    def expect(self, *statuses: int) -> Any:
        """The body, after checking that the answer has one of these statuses."""
        told = self.body[:800].decode("utf-8", "replace")
        assert self.status in statuses, f"{self.asked} answered {self.status}: {told}"
        return self.json()

    def problem(self, status: int) -> dict[str, Any]:
        """The problem document, after checking that it is one and carries this status."""
        problem = self.expect(status)
        assert self.headers.get_content_type() == "application/problem+json", self.asked
        missing = {"type", "title", "status", "detail", "instance", "code"} - problem.keys()
        assert not missing, f"{self.asked}: the problem misses {missing}"
        assert problem["status"] == status
        return problem

    def codes(self, status: int) -> set[str]:
        """The codes of a problem: its own and those of the members it names."""
        problem = self.problem(status)
        return {problem["code"]} | {fault["code"] for fault in problem.get("invalidParams", [])}


class Caller:
    """Somebody who calls: nobody in particular, or the bearer of a token."""

    def __init__(self, service: Service, token: str | None = None, *, keep: bool = False) -> None:
        self.service = service
        self.token = token
        self.keep = keep
        self._kept: http.client.HTTPConnection | None = None

    def get(self, path: str, headers: dict[str, str | None] | None = None) -> Answer:
        return self.send("GET", path, headers=headers)

    def post(self, path: str, body: Any = NOTHING, headers: dict | None = None) -> Answer:
        return self.send("POST", path, body, headers)

    def put(self, path: str, body: Any = NOTHING, headers: dict | None = None) -> Answer:
        return self.send("PUT", path, body, headers)

    def patch(self, path: str, body: Any = NOTHING, headers: dict | None = None) -> Answer:
        return self.send("PATCH", path, body, headers)

    def send(self, method: str, path: str, body: Any = NOTHING, headers=None) -> Answer:
        """One request; bytes go out as they are, all else as JSON; a None header is left out."""
        said: dict[str, str | None] = {"Accept": "application/json"}
        if self.token is not None:
            said["Authorization"] = f"Bearer {self.token}"
        payload = None
        if body is not NOTHING:
            payload = body if isinstance(body, bytes) else json.dumps(body).encode()
            said["Content-Type"] = "application/json"
        said |= headers or {}
        headers = {name: value for name, value in said.items() if value is not None}
        return self._exchange(method, path, payload, headers)

    def _exchange(self, method: str, path: str, payload: bytes | None, headers) -> Answer:
        connection = self._kept or http.client.HTTPConnection(
            "127.0.0.1", self.service.port, timeout=LIMIT_SECONDS
        )
        self._kept = connection if self.keep else None
        try:
            try:
                connection.request(method, path, payload, headers)
            except (BrokenPipeError, ConnectionResetError):
                pass  # A server may answer and hang up before it has read a body it refuses.
            response = connection.getresponse()
            return Answer(f"{method} {path}", response.status, response.headers, response.read())
        except BaseException:
            self._kept = None
            raise
        finally:
            if not self._kept:
                connection.close()

    def close(self) -> None:
        """Lets go of a kept connection."""
        if self._kept:
            self._kept.close()
            self._kept = None
