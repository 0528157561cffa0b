"""Record and scholarship, folded: a note and the references it rests on."""

from components import text
from components.base.elements import Element, Node, html
from data.catalogue.catalogue import Catalogue


def record(catalogue: Catalogue, note: str, references: list[str]) -> Element | None:
    """Return the note with its references to unfold; None if there is neither."""
    if not note and not references:
        return None
    count = text.common.plural(len(references), "reference")
    return html.Details(
        [
            html.Summary(f"{text.events.RECORD} ({count})"),
            html.P(note) if note else None,
            html.Ul([_reference(catalogue, reference) for reference in references]),
        ],
        className="record",
    )


def _reference(catalogue: Catalogue, key: str) -> Element:
    reference = catalogue.references[key]
    address = reference.URL or (f"https://doi.org/{reference.DOI}" if reference.DOI else "")
    title: Node = reference.title
    if address:
        title = html.A(title, href=address, target="_blank", rel="noreferrer noopener")
    return html.Li([title, html.Br(), html.Span(text.events.reference_line(catalogue, reference))])
