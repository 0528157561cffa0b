"""Documents, scholars and what is found on paper, their works as notes at the end."""

from collections.abc import Iterable

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.evidence.quotations import line, words
from components.paper.endnotes import Notes
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.tables.models import Finding, Quotation

MOST_DOCUMENTS = 2  # of an event


def of_event(
    catalogue: Catalogue, notes: Notes, event: EventRow, base: str, *, quoted: bool
) -> Tree:
    """Return documents of an event, how many more voices there are, and what is found on it.

    If it shall not be `quoted`, the numbers alone. `base` is the absolute address of the app.
    """
    rows = quotations.about(catalogue, "events", event.id)
    documents = quotations.of_kinds(rows, quotations.DOCUMENTS)
    own = quotations.of_its_time(documents, event.earliest.date()) or documents
    most = MOST_DOCUMENTS if quoted else 0
    printed, _ = quotations.divided(catalogue, own, most)
    left = [len(documents) - len(printed)]
    left += [
        len(quotations.of_kinds(rows, kinds)) for kinds in (quotations.OTHERS, quotations.STUDIES)
    ]
    return [
        *(document(catalogue, notes, row) for row in printed),
        _more(text.paper.more_voices(*left, printed=bool(printed)), event, base),
        *(findings_once(catalogue, notes, event.disagreements, event.title) if quoted else []),
    ]


def _more(sentence: str, event: EventRow, base: str) -> Element | None:
    """How many voices are left out, and the address at which they are."""
    if not sentence:
        return None
    link = base + address.write(View(event=event.id))
    shown = link.partition("://")[2]
    return html.P([f"{sentence} ", html.A(shown, href=link)], className="remarks more-voices")


def document(catalogue: Catalogue, notes: Notes, row: Quotation) -> Element:
    """Return a quotation in short: of what kind, whose, of which day and where in it; its words."""
    kind = row.kind or "document"
    whose = " · ".join(filter(None, (text.quotations.head(catalogue, row), row.locator)))
    name = html.Strong(text.quotations.KINDS[kind], className="voice")
    return html.Figure(
        [
            html.Figcaption([name, f" {whose}", notes.of([row.id])]),
            *words(catalogue, row),
        ],
        className=f"quotation {kind}",
        **attributes(data_quotation=row.id),
    )


def scholars(catalogue: Catalogue, notes: Notes, key: str, across: int) -> Element | None:
    """Return what scholars hold on a disagreement as rows over so many columns; None if none do."""
    studies = quotations.by_aspect(catalogue, key)
    if not studies:
        return None
    head = html.Th(text.quotations.SCHOLARS, colSpan=across + 1, scope="rowgroup")
    rows = [
        html.Tr(
            [
                html.Th(text.quotations.aspect(catalogue, aspect), scope="row"),
                html.Td([_held(catalogue, notes, each) for each in held], colSpan=across),
            ]
        )
        for aspect, held in studies.items()
    ]
    return html.Tbody([html.Tr(head), *rows], className="scholars")


def _held(catalogue: Catalogue, notes: Notes, row: Quotation) -> Element:
    head = html.Strong(text.quotations.head(catalogue, row))
    return html.P([*line(catalogue, row, head), notes.of([row.id])])


# --- what is agreed, found and argued --------------------------------------------------------


def findings_once(
    catalogue: Catalogue, notes: Notes, disagreements: Iterable[str], place: str
) -> Tree:
    """Return the findings on some disagreements; where one had its place before, that is named."""
    keys = [key for key in disagreements if catalogue.findings.get(key)]
    before = {key: notes.place(key, place) for key in keys}
    earlier = dict.fromkeys(filter(None, before.values()))
    tree = findings(catalogue, notes, [key for key in keys if not before[key]])
    if earlier:
        tree.append(html.P(text.paper.found_above(earlier), className="remarks"))
    return tree


def findings(catalogue: Catalogue, notes: Notes, disagreements: Iterable[str]) -> Tree:
    """Return the findings on some disagreements by state, what carries them as notes."""
    rows = quotations.findings(catalogue, disagreements)
    states = {
        state: [row for row in rows if row.state == state] for state in text.quotations.STATES
    }
    parts = [_state(catalogue, notes, state, rows) for state, rows in states.items() if rows]
    return [html.Div(parts, className="found-on-paper")] if parts else []


def _state(catalogue: Catalogue, notes: Notes, state: str, rows: list[Finding]) -> Element:
    head = [
        html.Strong(text.quotations.STATES[state]),
        html.Span(f" {text.quotations.STATES_NOTE[state]}", className="remarks"),
    ]
    items = [_finding(catalogue, notes, row) for row in rows]
    return html.Div([html.P(head), html.Ul(items)], className=state)


def _finding(catalogue: Catalogue, notes: Notes, row: Finding) -> Element:
    rest = _carriers(catalogue, notes, row.carriers)
    if row.against:
        rest += [f" · {text.quotations.AGAINST} ", *_carriers(catalogue, notes, row.against)]
    if when := text.quotations.as_of(row):
        rest.append(f" · {when}")
    return html.Li([row.sentence, html.Br(), html.Span(rest, className="remarks")])


def _carriers(catalogue: Catalogue, notes: Notes, keys: list[str]) -> Tree:
    """Each of what carries a finding by its name, with the call of its note."""
    named: Tree = []
    for key in keys:
        named += ["; ", text.quotations.carrier(catalogue, key), notes.of([key])]
    return named[1:]
