"""What is copied to cite a thing, in a copy (js/replies/citations.js)."""

from components.citing import notes
from components.reading_copy.made import Made

BASE = "0base0/"  # in place of the address of the copy, which is known where it is opened


def section(made: Made) -> dict[str, dict[str, list[str]]]:
    """Return the notes by kind and id: each what stands before its address, that, and the rest."""
    return {
        kind: {key: _note(made, kind, key) for key in notes.keys(made.catalogue, kind)}
        for kind in notes.KINDS
    }


def _note(made: Made, kind: str, key: str) -> list[str]:
    citation = notes.citation(made.catalogue, kind, key, BASE)
    before, link, after = citation["note"].partition(citation["permalink"])
    return [before, link.replace(BASE, made.paths.prefix, 1), after]
