"""Another reader of snapshots, written from their description alone."""

import struct
from dataclasses import dataclass, field

SIGNATURE = 64


@dataclass
class Snapshot:
    """What stands in the bytes, in their order."""

    version: int = 0
    moment: int = 0
    age: int = 0
    day: int = 0
    check: int = 0
    device: str = ""
    zones: dict[str, list[str]] = field(default_factory=dict)
    """The codes of the zones, each with those of its sub-areas."""
    rights: list[tuple[str, int, int, tuple[int, str, str]]] = field(default_factory=list)
    """Hash, begin and end since 1970, and kind, zone and country."""


class Cursor:
    """A place in bytes."""

    def __init__(self, content: bytes) -> None:
        self.content, self.place = content, 0

    def take(self, layout: str):
        """One number, highest byte first."""
        value = struct.unpack_from(">" + layout, self.content, self.place)[0]
        self.place += struct.calcsize(">" + layout)
        return value

    def text(self) -> str:
        size = self.take("H")
        self.place += size
        return self.content[self.place - size:self.place].decode()


def read(file: bytes) -> Snapshot:
    """Reads a snapshot; what is left over or missing is an error."""
    cursor, found = Cursor(file[:-SIGNATURE]), Snapshot()
    assert (cursor.take("8s"), cursor.take("H")) == (b"KLMOMENT", 1)
    found.version, found.moment = cursor.take("q"), cursor.take("q")
    found.age, found.day, found.check = cursor.take("I"), cursor.take("i"), cursor.take("Q")
    found.device, _, _ = cursor.text(), cursor.text(), cursor.text()
    for _ in range(cursor.take("B")):
        read_policy(cursor, found)
    classes = [(cursor.take("B"), cursor.text(), cursor.text()) for _ in range(cursor.take("H"))]
    origin = found.moment - 86_400 - 60
    for _ in range(cursor.take("I")):
        name, begin, end, number = (cursor.take(size) for size in ("8s", "i", "I", "H"))
        found.rights.append((name.hex(), origin + begin, origin + end, classes[number]))
    assert cursor.place == len(cursor.content)
    return found


def read_policy(cursor: Cursor, found: Snapshot) -> None:
    """Reads the zones of one policy."""
    cursor.take("i"), cursor.take("B")
    for _ in range(cursor.take("I")):
        code, _ = cursor.text(), cursor.text()
        cursor.take("I"), cursor.take("B")
        for _ in range(cursor.take("I")):
            cursor.take("B"), cursor.take("H"), cursor.take("H")
        parts = []
        for _ in range(cursor.take("I")):
            parts.append(cursor.text())
            cursor.text(), cursor.take("I"), cursor.take("B")
        found.zones[code] = parts
