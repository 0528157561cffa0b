"""Links to the parts of an event's evidence, with how much each holds."""

from components import text
from components.base.elements import Element, Tree, attributes, html
from components.evidence.folds import jump_to
from components.evidence.voices import DOCUMENTS, LATER, SCHOLARS, Voices
from components.text.evidence import (
    DOCUMENTS_SHORT,
    IN_THIS_PANEL,
    LATER_SHORT,
    TEXTS_SHORT,
    jump,
    states,
)
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow

# The ids of the parts that are not in voices.py.
TEXTS, FINDINGS, QUESTIONS = "evidence-texts", "evidence-findings", "evidence-questions"


def row(catalogue: Catalogue, event: EventRow, spoken: Voices) -> Element | None:
    """Return links to the parts of the evidence on an event; None if there is one part."""
    counts = (
        (TEXTS, TEXTS_SHORT, len(event.excerpts)),
        (
            DOCUMENTS.id,
            DOCUMENTS_SHORT,
            len(spoken.documents) + len(spoken.earlier),
        ),
        (LATER.id, LATER_SHORT, len(spoken.later)),
        (SCHOLARS.id, text.quotations.SCHOLARS, len(spoken.studies)),
    )
    links = [jump_to(part, jump(name, count)) for part, name, count in counts if count]
    rows = quotations.findings(catalogue, event.disagreements)
    if rows:
        links.append(jump_to(FINDINGS, states(rows)))
    if event.disagreements:
        name = jump(f"⚑ {text.compare.DISAGREEMENTS}", len(event.disagreements))
        links.append(jump_to(QUESTIONS, name))
    parts: Tree = [part for link in links for part in (" · ", link)]
    if len(links) < 2:
        return None
    return html.Nav(parts[1:], className="jumps", **attributes(aria_label=IN_THIS_PANEL))
