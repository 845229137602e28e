"""Prints the municipality file found under a folder, with its visitor schemes free and without limits."""
import json
import pathlib
import sys

source = next(pathlib.Path(sys.argv[1]).rglob("leidschendam-voorburg.json"))
municipality = json.loads(source.read_text())
for version in municipality["versies"]:
    for product in version["producten"]:
        if product["soort"] == "bezoekersregeling":
            product["legesCent"] = 0
            product["maximaalGelijktijdig"] = 1_000_000
            product["budgetMinuten"] = 100_000_000
json.dump(municipality, sys.stdout)
