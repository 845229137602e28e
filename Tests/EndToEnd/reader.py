"""Somebody at the pages without a browser: forms, the session's cookie and its key."""

import re
import secrets
import urllib.parse

from caller import Answer, Caller
from service import Service

SESSION = "__Host-sessie"


class Reader(Caller):
    """Opens pages and sends forms as a browser would, one cookie jar each."""

    def __init__(self, service: Service) -> None:
        super().__init__(service)
        self.cookies: dict[str, str] = {}

    def open(self, path: str, headers: dict | None = None) -> Answer:
        """A page, as a browser asks for it; redirects are not followed."""
        return self._with_cookies(self.send("GET", path, headers=self._headers(headers)))

    def send_form(self, path: str, fields: dict[str, str], headers: dict | None = None) -> Answer:
        """A form, just as it is given."""
        body = urllib.parse.urlencode(fields).encode()
        said = {"Content-Type": "application/x-www-form-urlencoded"} | (headers or {})
        return self._with_cookies(self.send("POST", path, body, self._headers(said)))

    def submit(self, path: str, **fields: str) -> Answer:
        """A form with the key of this session."""
        return self.send_form(path, fields | {"sleutel": self.key()})

    def submit_files(
        self, path: str, files: list[tuple[str, bytes]], *, field: str = "bestand", **fields: str
    ) -> Answer:
        """A form with files, by name and content, with the key of this session."""
        mark = "----grens" + secrets.token_hex(8)
        parts = [
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in (fields | {"sleutel": self.key()}).items()
        ] + [
            f'--{mark}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n".encode() + content + b"\r\n"
            for name, content in files
        ]
        body = b"".join(parts) + f"--{mark}--\r\n".encode()
        said = {"Content-Type": f"multipart/form-data; boundary={mark}"}
        return self._with_cookies(self.send("POST", path, body, self._headers(said)))

    def log_in(self, token: str) -> "Reader":
        answer = self.send_form("/inloggen", {"anders": token})
        assert answer.status == 303, answer.body[:300]
        return self

    def key(self) -> str:
        """The key that the forms of this session carry, from a page that everyone has."""
        found = re.search(r'name="sleutel" value="([^"]+)"', self.open("/").body.decode())
        assert found, "No form on the page carries a key."
        return found.group(1)

    def _headers(self, more: dict | None) -> dict:
        said = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
        if self.cookies:
            said["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return said | (more or {})

    def _with_cookies(self, answer: Answer) -> Answer:
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.partition(";")[0].partition("=")
            if value:
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
        return answer


def location(answer: Answer) -> str:
    """Where an answer sends the browser."""
    assert answer.status == 303, f"{answer.asked} answered {answer.status}"
    return answer.headers["Location"]
