"""Documents, scholars and what is found on paper, their works as notes at the end."""

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import COMPARE
from components.evidence.quotations import line, unsigned, words
from components.notes.endnotes import Notes
from data.base import dates
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.tables.models import Finding, Quotation

MOST_DOCUMENTS = 2  # of an event
MOST_SCHOLARS = 4  # of a disagreement
MOST_FINDINGS = 2  # of a state, at one place


def of_event(
    catalogue: Catalogue, notes: Notes, event: EventRow, base: str, *, quoted: bool
) -> Tree:
    """Return documents of an event, what is found on it, and how much more there is of both.

    If it shall not be `quoted`, the numbers alone. `base` is the absolute address of the app.
    """
    rows = quotations.about(catalogue, "events", event.id)
    documents = quotations.of_kinds(rows, quotations.DOCUMENTS)
    printed = nearest(catalogue, event) if quoted else []
    cards = [row.id for row in rows]
    found = near(catalogue, event, cards)
    new = _first(notes.unprinted(found)) if quoted else []
    more = text.paper.more_voices(
        documents=len(documents) - len(printed),
        later=len(quotations.of_kinds(rows, quotations.OTHERS)),
        scholars=len(quotations.of_kinds(rows, quotations.STUDIES)),
        findings=len(notes.unprinted(found)) - len(new),
        printed=bool(printed or new),
    )
    return [
        *(document(catalogue, notes, row) for row in printed),
        *findings(catalogue, notes, new),
        _see(more, f"{base}{address.write(View(event=event.id))}"),
    ]


def near(catalogue: Catalogue, event: EventRow, cards: list[str]) -> list[Finding]:
    """Return what is found on an event that some quotations (`cards`) or its own works carry."""
    return [
        row
        for row in quotations.findings(catalogue, event.disagreements)
        if quotations.is_near(catalogue, row, cards, event.references)
    ]


def nearest(catalogue: Catalogue, event: EventRow) -> list[Quotation]:
    """Return two documents of an event: those of its days first, then of different parties."""
    rows = quotations.about(catalogue, "events", event.id)
    documents = quotations.of_kinds(rows, quotations.DOCUMENTS)
    own = quotations.of_its_time(documents, event.earliest.date()) or documents
    last = event.latest.date()
    then = [row for row in own if row.date and dates.parse(row.date).first <= last]
    first, _ = quotations.divided(catalogue, then, MOST_DOCUMENTS)
    later = [row for row in own if row not in then]
    return first + quotations.divided(catalogue, later, MOST_DOCUMENTS - len(first))[0]


def of_disagreement(catalogue: Catalogue, notes: Notes, key: str, base: str) -> Tree:
    """Return what is found on a disagreement and not printed above, and how much more there is."""
    left = notes.unprinted(quotations.findings(catalogue, [key]))
    above = len(catalogue.findings.get(key, [])) - len(left)
    new = _first(left)
    more = text.paper.more_voices(
        scholars=len(_studies(catalogue, key)) - len(_printed_studies(catalogue, key)),
        findings=len(left) - len(new),
        printed=True,
    )
    return [
        *findings(catalogue, notes, new),
        html.P(text.paper.found_above(above), className="remarks more-voices") if above else None,
        _see(more, f"{base}{COMPARE}{address.write(View(dispute=key))}"),
    ]


def _see(sentence: str, link: str) -> Element | None:
    """How much is left out, and the address at which it is."""
    if not sentence:
        return None
    shown = html.A(link.partition("://")[2], href=link)
    return html.P([f"{sentence} ", shown], className="remarks more-voices")


def document(catalogue: Catalogue, notes: Notes, row: Quotation, alias: str = "") -> Element:
    """Return a quotation in short: of what kind, whose, of which day and where in it; its words.

    Under an `alias` the note alone says whose words they are.
    """
    kind = row.kind or "document"
    recorder = text.quotations.recorded(catalogue.references[row.reference])
    head = text.quotations.head(catalogue, row)
    whose = " · ".join(filter(None, (head, recorder, row.locator)))
    name = html.Strong(text.quotations.KINDS[kind], className="voice")
    signed: Tree = [html.Strong(alias)] if alias else [name, f" {whose}"]
    return html.Figure(
        [
            html.Figcaption([*signed, notes.of([row.id])]),
            *(unsigned(catalogue, row) if alias else words(catalogue, row)),
        ],
        className=f"quotation {kind}",
        **attributes(data_quotation=row.id),
    )


def scholars(catalogue: Catalogue, notes: Notes, key: str, across: int) -> Element | None:
    """Return what scholars hold on a disagreement as rows over so many columns; None if none do."""
    studies = quotations.by_aspect(catalogue, _printed_studies(catalogue, key))
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


def _studies(catalogue: Catalogue, key: str) -> list[Quotation]:
    rows = quotations.about(catalogue, "disagreements", key)
    return quotations.of_kinds(rows, quotations.STUDIES)


def _printed_studies(catalogue: Catalogue, key: str) -> list[Quotation]:
    return quotations.divided(catalogue, _studies(catalogue, key), MOST_SCHOLARS)[0]


def _held(catalogue: Catalogue, notes: Notes, row: Quotation) -> Element:
    head = html.Strong(text.quotations.head(catalogue, row))
    return html.P([*line(catalogue, row, head), notes.of([row.id])])


# --- what is agreed, found and argued --------------------------------------------------------


def _first(rows: list[Finding]) -> list[Finding]:
    """At most so many findings of each state."""
    return [
        row
        for state in text.quotations.STATES
        for row in [each for each in rows if each.state == state][:MOST_FINDINGS]
    ]


def findings(catalogue: Catalogue, notes: Notes, rows: list[Finding]) -> Tree:
    """Return findings by state, what carries them as notes; from now on they count as printed."""
    notes.print(rows)
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
