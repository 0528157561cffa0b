"""The data of a copy come out as they went in."""

import base64
import bz2
import json
from random import Random

import pytest

from components.reading_copy import parcel
from components.reading_copy.made import Made
from data.catalogue.catalogue import Catalogue
from tests.reading_copy import answers

ASK = """
(packed) => {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  return bunzip.unpack(bytes).map((part) => String.fromCharCode(...part)).join("");
}
"""
CHANCE = Random(7)
BYTES = {
    "nothing": b"",
    "one": b"a",
    "four equal": b"aaaa",
    "five equal": b"aaaaab",
    "runs": b"".join(bytes([n % 7]) * n for n in range(300)),
    "the longest run": b"ab" + b"x" * 255 * 4,
    "all": bytes(range(256)) * 50,
    "chance": CHANCE.randbytes(9000),
    "few": bytes(CHANCE.choices(b"ab ", k=9000)),
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes_are_unpacked(catalogue: Catalogue, name: str) -> None:
    """What Python packs, the script unpacks to the same bytes."""
    packed = base64.b64encode(bz2.compress(BYTES[name])).decode()
    assert answers(catalogue, ASK, [packed], ["copy/bunzip"]) == [BYTES[name].decode("latin-1")]


def test_several_blocks(catalogue: Catalogue) -> None:
    """So they are where they are more than one block of bzip2 takes."""
    long = bytes(CHANCE.choices(b"abcdefgh ", k=1_000_000))
    packed = base64.b64encode(bz2.compress(long)).decode()
    ask = ASK.replace("String.fromCharCode(...part)", "new TextDecoder().decode(part)")
    assert answers(catalogue, ask, [packed], ["copy/bunzip"]) == [long.decode()]


def test_the_parcel_holds_its_contents(catalogue: Catalogue) -> None:
    """A parcel is JSON of parts and of the trees that they share."""
    whole = json.loads(bz2.decompress(base64.b64decode(parcel.pack(Made(catalogue)))))
    assert set(whole) == {"trees", "parts"}
