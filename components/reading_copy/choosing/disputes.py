"""The disagreements of a copy: on what each is (js/replies/choosing/disputes.js)."""

from components.reading_copy.made import Made
from data.sources import disagreements


def section(made: Made) -> object:
    """Return for each disagreement the rows of its events, its themes, sources and kinds."""
    catalogue = made.catalogue
    return {
        key: {
            "events": [catalogue.position[event] for event in row.events],
            "themes": row.themes,
            "sources": disagreements.sources(catalogue, key),
            "kinds": row.kind,
        }
        for key, row in catalogue.disagreements.items()
    }
