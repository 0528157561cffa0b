"""Citations in a copy: the program's notes, with the address of the copy."""

from components.citing import notes
from data.catalogue.catalogue import Catalogue
from tests.reading_copy import answers

SCRIPTS = ("base/dom", "base/confirmation", "copy/route", "replies/citations")
ASK = """
({ address, at }) => {
  Object.assign(location, at);
  return citations.note(address);
}
"""
ON_DISK = {"protocol": "file:", "pathname": "/home/me/A%20copy.html", "hash": "#/about"}
ON_WEB = {"protocol": "https:", "href": "https://web.example/copy.html#/about", "hash": "#/about"}


def test_every_note(large: Catalogue) -> None:
    """Of every thing the note is the program's; its address is that of the copy, or of its file."""
    asked = [(kind, key) for kind in notes.KINDS for key in notes.keys(large, kind)]
    for at, base in ((ON_DISK, "A copy.html#"), (ON_WEB, "https://web.example/copy.html#")):
        questions = [{"address": f"/cite/{kind}/{key}.txt", "at": at} for kind, key in asked]
        given = answers(large, ASK, questions, SCRIPTS, ("citations",))
        for (kind, key), note in zip(asked, given, strict=True):
            expected = notes.citation(large, kind, key, "BASE")["note"]
            whole = expected.replace("BASE?", base).replace("BASEcompare?", f"{base}/compare?")
            assert note == whole


def test_what_is_not_there(large: Catalogue) -> None:
    """Of a thing that the copy has not nothing is copied."""
    questions = [{"address": f"/cite/{each}.txt", "at": ON_DISK} for each in ("event/x", "moon/x")]
    assert answers(large, ASK, questions, SCRIPTS, ("citations",)) == ["", ""]
