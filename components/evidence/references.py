"""Record and scholarship, folded: a note and the references it rests on."""

from collections.abc import Iterable

from components import text
from components.base.elements import Element, Node, Tree, html
from components.text.evidence import WHOLE_RECORD, opening
from data.catalogue.catalogue import Catalogue
from data.tables.models import Reference


def record(catalogue: Catalogue, note: str, references: list[str]) -> Element | None:
    """Return the note with its references to unfold; None if there is neither."""
    if not note and not references:
        return None
    count = text.common.plural(len(references), "reference")
    return html.Details(
        [
            html.Summary(f"{text.events.RECORD} ({count})"),
            html.P(note) if note else None,
            listed(catalogue, references),
        ],
        className="record",
    )


def record_line(note: str, more: Tree | None = None) -> Element:
    """Return the first two sentences of a record and `more` after them; the rest unfolds."""
    first, rest = opening(note)
    return record_in_two(first, rest, more)


def record_in_two(first: str, rest: str, more: Tree | None = None) -> Element:
    """Return the `first` sentences of a record and `more` after them; the `rest` unfolds."""
    line: Tree = [html.Strong(text.events.RECORD_LINE), f" {first}", *(more or [])]
    whole = html.Details([html.Summary(WHOLE_RECORD), html.P(rest)]) if rest else None
    return html.Div([html.P(line), whole], className="record-line")


def listed(catalogue: Catalogue, references: Iterable[str]) -> Element:
    """Return references as a list: the title, which leads to the work, and what it is."""
    return html.Ul([_reference(catalogue, reference) for reference in references])


def where(reference: Reference) -> str:
    """Return the address at which a work is found; '' if none is known."""
    return reference.URL or (f"https://doi.org/{reference.DOI}" if reference.DOI else "")


def outside(label: str, address: str) -> Node:
    """Return a link to another site; the label alone where no address is known."""
    if not address:
        return label
    return html.A(label, href=address, target="_blank", rel="noreferrer noopener")


def _reference(catalogue: Catalogue, key: str) -> Element:
    reference = catalogue.references[key]
    title = outside(reference.title, where(reference))
    return html.Li([title, html.Br(), html.Span(text.events.reference_line(catalogue, reference))])
