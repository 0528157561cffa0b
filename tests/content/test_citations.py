"""The shipped dossier cited: every note whole, every item read back by other programs."""

import re
from pathlib import Path

import citeproc
from citeproc.source.json import CiteProcJSON

from components.citing import notes
from data.catalogue.catalogue import Catalogue
from data.citing import bibtex, chicago, csl, ris
from data.selection import excerpt_selection
from data.selection.facets import Selection
from tests import parsed

BASE = "http://localhost/"
SCHEMA = Path(citeproc.__file__).parent / "data/schema/schemas/styles/csl-types.rnc"
STYLE = Path(citeproc.__file__).parent / "data/styles/harvard-cite-them-right.csl"
UNREAD = ("archive_collection",)  # a variable of CSL 1.0.2 that citeproc-py does not know
# Marks twice, empty brackets, spaces before marks: what a careless note looks like.
CARELESS = re.compile(r",,|\.\.(?!\.)|,\.|\(\)|\[\]| ,|  |: ,|“”|”,|’,”,|\bNone\b|n\.p\.|\(,|, ?\)")


def careless(note: str) -> list[str]:
    """What is careless in a note, its addresses and quotes from others aside."""
    return CARELESS.findall(re.sub(r"https?://\S+", "https://x", note))


def test_every_excerpt_has_its_note(shipped: Catalogue) -> None:
    """It contains the quote, the source's title, the paragraph, the version and the address."""
    for row in shipped.excerpts.itertuples(index=False):
        found = notes.citation(shipped, "excerpt", row.id, BASE)
        note, source = found["note"], csl.items(shipped)[csl.source_key(row.source)]
        assert row.quote in note
        assert chicago.note(source, f"¶ {row.paragraph}").split(", ¶")[0] in note
        assert re.search(rf"¶ {row.paragraph}( \(citing .+\))?, http", note)
        assert f"version {shipped.version}), {found['permalink']}." in note
        assert ("our translation" in note) is bool(row.translation), row.id
        assert ("quoted in" in note) is (
            row.voice == "quoted" or bool("mixed" in row.voice and row.speaker)
        )
        assert not careless(note.replace(row.quote, "x").replace(row.translation, "x")), note


def test_every_excerpt_is_found_at_its_address(shipped: Catalogue) -> None:
    """An excerpt without event is found by its source and first words, hardly any with it."""
    for row in shipped.excerpts.itertuples(index=False):
        link = notes.permalink(shipped, "excerpt", row.id, BASE)
        if row.events:
            assert link == f"{BASE}?event={row.events[0]}"
            continue
        words = " ".join(row.quote.split()[: notes.SEARCHED])
        found = excerpt_selection.ids(shipped, Selection(source=(row.source,), q=words))
        assert row.id in found


def test_every_event_and_disagreement_has_its_note(shipped: Catalogue) -> None:
    """Title or question, version, address, and every source that tells of it."""
    for row in shipped.events.itertuples(index=False):
        note = notes.citation(shipped, "event", row.id, BASE)["note"]
        assert chicago.quote(row.title, ",") in note
        assert [s for s in row.sources if shipped.sources[s].label not in note] == []
        assert not careless(note), note
    for key, dispute in shipped.disagreements.items():
        note = notes.citation(shipped, "disagreement", key, BASE)["note"]
        assert chicago.quote(dispute.question, ",") in note
        sources = {position.source for position in shipped.positions[key]}
        assert [s for s in sources if shipped.sources[s].label not in note] == []
        assert not careless(note), note


def test_every_item_has_its_note(shipped: Catalogue) -> None:
    """Every source and reference makes a note without careless marks, with its address."""
    for key, item in csl.items(shipped).items():
        note = chicago.note(item)
        assert not careless(note), (key, note)
        assert note.endswith((item["URL"], item.get("DOI", "-"))), key


def test_every_item_is_read_back(shipped: Catalogue) -> None:
    """BibTeX by pybtex and RIS by rispy give every field of every item back."""
    items = csl.items(shipped)
    expected = {key: parsed.item(item) for key, item in items.items()}
    assert len(expected) == len(shipped.sources) + len(shipped.references)
    assert parsed.bibtex(bibtex.write(items.values())) == expected
    assert parsed.ris(ris.write(items.values())) == expected


def test_citeproc_cites_every_item(shipped: Catalogue) -> None:
    """Every item is of a type of CSL 1.0.2, and citeproc lists it."""
    listed = SCHEMA.read_text(encoding="utf-8").split("item-types =")[1].split("item-types")[0]
    items = list(csl.items(shipped).values())
    assert {item["type"] for item in items} <= set(re.findall(r'"([a-z_-]+)"', listed))
    style = citeproc.CitationStylesStyle(str(STYLE), validate=False)
    read = CiteProcJSON([{k: v for k, v in each.items() if k not in UNREAD} for each in items])
    made = citeproc.CitationStylesBibliography(style, read, citeproc.formatter.plain)
    for item in items:
        made.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    lines = [str(line) for line in made.bibliography()]
    assert len(lines) == len(items)
    for item in items:
        for name in item.get("author", []):
            assert any(name.get("family", name.get("literal")) in line for line in lines), item


def test_authors_are_in_one_form(shipped: Catalogue) -> None:
    """Authors of references stand as "Family, Given", several joined by |, never by words."""
    for row in shipped.references.values():
        assert not re.search(r";| and [A-Z]\w+ [A-Z]", row.author), row.id
