"""The pages that everyone may see."""

from pages import public

PAGES = [
    public("home", "/"),
    public("login", "/inloggen"),
    public("logged-out", "/uitgelogd"),
]
