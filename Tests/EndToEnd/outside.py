"""The world outside as the service meets it: registers and a payment service over HTTP."""

import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from municipality import STREETS

SILENCE_SECONDS = 5
KEYS = {"brp": "x-api-key", "bag": "x-api-key", "rdw": "x-app-token", "kvk": "apikey"}


class Outside:
    """One server on this machine; each register under a path of its own, well or silent."""

    def __init__(self) -> None:
        self.silent: set[str] = set()
        self.people: dict[str, int] = {}
        self.payments: dict[str, dict[str, Any]] = {}
        self.refunds: list[dict[str, Any]] = []
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        outside = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outside.answer(self)

            def do_POST(self) -> None:
                outside.answer(self)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def settings(self, folder: Path, *, time_limit: float = 5) -> Path:
        """A settings file that names every register here, each with a key of its own."""
        registers = {}
        for name in ("brp", "bag", "rdw", "kvk"):
            registers[name] = {"url": f"{self.address}/{name}", "tijdslimiet": time_limit,
                               "sleutelBestand": str(self._key(folder, name))}
        payments = {"url": f"{self.address}/betaling", "tijdslimiet": time_limit,
                    "sleutelBestand": str(self._key(folder, "betaling")),
                    "terugkeerUrl": "https://parkeren.example.nl/betaald",
                    "meldUrl": "https://parkeren.example.nl/v1/betaalmeldingen"}
        file = folder / "instellingen.json"
        file.write_text(json.dumps({"registers": registers, "betaling": payments}))
        return file

    def pay(self, status: str = "paid") -> str:
        """What becomes of the newest payment; answers its name."""
        payment = list(self.payments.values())[-1]
        payment["status"] = status
        return payment["id"]

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Answers one request as the register does whose path it has."""
        parts = urlsplit(request.path)
        name, _, rest = parts.path.lstrip("/").partition("/")
        body = request.rfile.read(int(request.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.asked.append((name, request.path, headers))
        if name in self.silent:
            time.sleep(SILENCE_SECONDS)
            return
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        status, answer = getattr(self, f"_{name}")(request.command, rest, query, body, headers)
        data = json.dumps(answer).encode()
        request.send_response(status)
        request.send_header("Content-Type", "application/json")
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        request.wfile.write(data)

    def _brp(self, method, rest, query, body, headers):
        asked = json.loads(body)["burgerservicenummer"][0]
        street, code, town = STREETS["VBN"]
        found = [{"burgerservicenummer": asked, "naam": {"volledigeNaam": "Proef Persoon"},
                  "verblijfplaats": {"type": "Adres", "verblijfadres": {
                      "officieleStraatnaam": street, "huisnummer": self.people[asked],
                      "postcode": code, "woonplaats": town}}}] if asked in self.people else []
        return 200, {"type": "RaadpleegMetBurgerservicenummer", "personen": found}

    def _bag(self, method, rest, query, body, headers):
        found = [{"postcode": query["postcode"], "huisnummer": int(query["huisnummer"])}]
        return 200, {"_embedded": {"adressen": found}, "_links": {"self": {"href": "/"}}}

    def _rdw(self, method, rest, query, body, headers):
        return 200, [{"kenteken": query["kenteken"], "voertuigsoort": "Personenauto",
                      "aantal_wielen": "4", "inrichting": "hatchback"}]

    def _betaling(self, method, rest, query, body, headers):
        if method == "POST" and rest == "v2/payments":
            key = headers["idempotency-key"]
            order = json.loads(body)
            made = self.payments.setdefault(key, {
                "id": f"tr_{len(self.payments) + 1}", "status": "open",
                "amount": order["amount"], "order": order})
            return 201, made | {"_links": {"checkout": {
                "href": f"https://betalen.example/{made['id']}"}}}
        identity = re.fullmatch(r"v2/payments/(tr_\d+)(/refunds)?", rest)
        if identity and identity[2] and method == "GET":
            return 200, {"_embedded": {"refunds": self.refunds}}
        if identity and identity[2]:
            self.refunds.append(json.loads(body) | {"status": "pending"})
            return 201, self.refunds[-1]
        found = [p for p in self.payments.values() if identity and p["id"] == identity[1]]
        return (200, found[0]) if found else (404, {"status": 404})

    @staticmethod
    def _key(folder: Path, name: str) -> Path:
        file = folder / f"{name}.sleutel"
        file.write_text(f"sleutel-van-{name}\n")
        return file
