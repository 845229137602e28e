"""An OpenID Connect broker on this machine, which judges what the service sends as a real one does.

It signs with another library than the service does, so that neither is only judged by itself.
"""

import base64
import hashlib
import json
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
PSS = padding.PSS(padding.MGF1(hashes.SHA256()), 32)


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Broker:
    """One broker with one client, `loket`, whose public key it knows."""

    def __init__(self) -> None:
        self.key = rsa.generate_private_key(65537, 2048)
        self.client = rsa.generate_private_key(65537, 2048)
        self.codes: dict[str, tuple[dict[str, str], dict[str, Any]]] = {}
        self.proofs: list[dict[str, Any]] = []
        self.refused: list[str] = []
        self.is_down = False
        broker = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                broker.answer(self, {})

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                broker.answer(self, {name: " ".join(all) for name, all in parse_qs(body).items()})

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def client_key(self, folder: Path) -> Path:
        """The private key of the service, in a file."""
        file = folder / "broker.pem"
        file.write_bytes(self.client.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption()))
        return file

    def log_in(self, address: str, **claims: Any) -> str:
        """Logs somebody in where the service sent them; answers the query that they go back with."""
        assert address.startswith(f"{self.issuer}/login?"), address
        asked = {name: " ".join(all) for name, all in parse_qs(urlsplit(address).query).items()}
        assert asked["response_type"] == "code" and asked["client_id"] == "loket", asked
        assert "openid" in asked["scope"].split() and "profile" not in asked["scope"], asked
        assert asked["code_challenge_method"] == "S256" and len(asked["state"]) >= 22, asked
        code = uuid.uuid4().hex
        self.codes[code] = (asked, claims)
        return urlencode({"code": code, "state": asked["state"]})

    def answer(self, handler: BaseHTTPRequestHandler, form: dict[str, str]) -> None:
        path = urlsplit(handler.path).path
        status, body = 404, {}
        if self.is_down:
            status = 500
        elif path == "/.well-known/openid-configuration":
            status, body = 200, self._document()
        elif path == "/jwks":
            status, body = 200, {"keys": [self._public_key()]}
        elif path == "/token":
            status, body = self._token(form)
        data = json.dumps(body).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    def _document(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/login",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "end_session_endpoint": f"{self.issuer}/logout",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            "token_endpoint_auth_signing_alg_values_supported": ["PS256"],
            "id_token_signing_alg_values_supported": ["PS256"],
        }

    def _public_key(self) -> dict[str, str]:
        numbers = self.key.public_key().public_numbers()
        return {"kty": "RSA", "kid": "1", "use": "sig", "e": "AQAB",
                "n": b64(numbers.n.to_bytes(256, "big"))}

    def _token(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if not self._is_proven(form):
            return 401, {"error": "invalid_client"}
        asked, claims = self.codes.pop(form.get("code", ""), ({}, {}))
        verifier = form.get("code_verifier", "")
        challenge = b64(hashlib.sha256(verifier.encode()).digest())
        if (not asked or len(verifier) < 43 or asked["code_challenge"] != challenge
                or asked["redirect_uri"] != form["redirect_uri"]):
            self.refused.append("code")
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        payload = {"iss": self.issuer, "aud": "loket", "sub": uuid.uuid4().hex, "iat": now,
                   "exp": now + 300, "jti": uuid.uuid4().hex, "nonce": asked["nonce"]} | claims
        return 200, {"access_token": "x", "token_type": "Bearer",
                     "id_token": self._signed({"alg": "PS256", "kid": "1"}, payload)}

    def _signed(self, header: dict[str, Any], payload: dict[str, Any]) -> str:
        message = ".".join(b64(json.dumps(part).encode()) for part in (header, payload))
        signature = self.key.sign(message.encode(), PSS, hashes.SHA256())
        return f"{message}.{b64(signature)}"

    def _is_proven(self, form: dict[str, str]) -> bool:
        """Whether the service signed with its own key, for here, once and not for long."""
        if form.get("client_assertion_type") != ASSERTION or "client_secret" in form:
            return False
        message, _, signature = form["client_assertion"].rpartition(".")
        header, proof = (json.loads(unb64(part)) for part in message.split("."))
        try:
            self.client.public_key().verify(unb64(signature), message.encode(), PSS,
                                            hashes.SHA256())
        except InvalidSignature:
            return False
        is_good = (header["alg"] == "PS256" and proof["iss"] == proof["sub"] == "loket"
                   and proof["aud"] == f"{self.issuer}/token" and len(proof["jti"]) >= 22
                   and abs(time.time() - proof["iat"]) < 60 and proof["exp"] - proof["iat"] <= 300
                   and proof["jti"] not in [one["jti"] for one in self.proofs])
        self.proofs.append(proof)
        return is_good
