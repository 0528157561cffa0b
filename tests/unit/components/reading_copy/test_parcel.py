"""The data of a copy come out as they went in."""

import base64
import json
from random import Random

import pytest

from components.base.elements import html
from components.reading_copy import parcel
from components.reading_copy.made import Made
from components.reading_copy.trees import plain
from data.catalogue.catalogue import Catalogue
from tests.reading_copy import answers

ASK = """
(packed) => {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  return new TextDecoder("latin1").decode(unpacking.unpack(bytes));
}
"""
SCRIPTS = ["copy/unpacking"]
CHANCE = Random(7)
BYTES = {
    "nothing": b"",
    "one": b"a",
    "four equal": b"aaaa",
    "five equal": b"aaaaab",
    "runs": b"".join(bytes([n % 7]) * n for n in range(300)),
    "the longest run": b"ab" + b"x" * 255 * 4,
    "all": bytes(range(128)) * 50,
    "chance": bytes(CHANCE.choices(range(128), k=9000)),
    "few": bytes(CHANCE.choices(b"ab ", k=9000)),
    "far": (far := bytes(CHANCE.choices(b"abcdefgh ", k=300_000))) + far,
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes_are_unpacked(catalogue: Catalogue, name: str) -> None:
    """What Python packs, the script unpacks to the same bytes."""
    packed = base64.b64encode(parcel.compressed(BYTES[name])).decode()
    assert answers(catalogue, ASK, [packed], SCRIPTS) == [BYTES[name].decode("latin-1")]


def test_the_parcel_holds_its_contents(catalogue: Catalogue) -> None:
    """A parcel is JSON of parts and of the trees that they share."""
    data = parcel.contents(Made(catalogue), ["evidence", "words"])
    said = answers(catalogue, ASK.replace("latin1", "utf-8"), [parcel.pack(data)], SCRIPTS)
    assert said == [data]
    assert set(json.loads(data)["parts"]) == {"evidence", "words"}


def test_a_tree_is_written_in_one_way() -> None:
    """In whatever order an element has its properties, a copy of it has the same bytes."""
    names = {"id": "a", "title": "b", "className": "c", "root": html.P("d", lang="en", id="e")}
    orders = (names, dict(reversed(names.items())))
    written = [json.dumps(plain({"type": "Still", "props": props})) for props in orders]
    assert written[0] == written[1]
