"""Parts of a printed page: quotations with notes, tables of disagreements, lines, the foot."""

from components import text
from components.base.elements import Element, Tree, attributes, html
from components.base.public_url import is_local
from components.evidence.excerpts import lead, speaker, translation
from components.evidence.excerpts import quotation as excerpt_in_marks
from components.notes import claims
from components.notes.endnotes import Notes
from components.paper import voices
from components.text.compare import ASPECT, CELLS, kinds_short
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow
from data.sources import disagreements
from data.sources.disagreements import Cell


def head(over: str, title: str, *opening: str) -> Element:
    """Return the head of a handout: what stands over its title, and the lines that open it."""
    lines = [html.P(line, className="opening") for line in opening if line]
    return html.Header([html.P(over, className="over"), html.H1(title), *lines])


def quotation(
    catalogue: Catalogue,
    notes: Notes,
    row: ExcerptRow,
    event: EventRow | None = None,
    alias: str = "",
) -> Element:
    """Return an excerpt: who speaks, the quote with the call of its note, ours below it.

    Under an `alias` the note alone says whose words they are. Remarks stand where it comes first.
    """
    language = catalogue.sources[row.source].language
    remarks = [] if alias or not notes.comes_first(row.id) else _remarks(notes, row, event)
    return html.Figure(
        [
            html.Figcaption(html.Strong(alias) if alias else speaker(catalogue, row)),
            html.Blockquote([lead(row), excerpt_in_marks(row), notes.excerpt(row)], lang=language),
            translation(row),
            html.P(" · ".join(remarks), className="remarks") if remarks else None,
        ],
        className="excerpt",
        **attributes(data_excerpt=row.id),
    )


def _remarks(notes: Notes, row: ExcerptRow, event: EventRow | None) -> list[str]:
    """What is to be known of an excerpt: its kind, the date it gives, corrections, our note."""
    kind = text.events.KIND_LABELS.get(row.kind, "") if row.kind != "event" else ""
    gives = text.events.gives(row, event) if event else ""
    note = "" if notes.short else row.note
    return list(filter(None, [kind, gives, text.events.sic(row.sic), note]))


def disagreement(catalogue: Catalogue, notes: Notes, key: str, base: str = "") -> Tree:
    """Return a disagreement: its summary, aspect by source, scholars, and what the record says.

    With `base`, the absolute address of the app, what is found on it stands before the record.
    """
    row = catalogue.disagreements[key]
    heads = [ASPECT, *(source.label for source in catalogue.sources.values())]
    cells = disagreements.cells(catalogue, key)
    return [
        html.H3(
            [row.question, html.Span(f" ⚑ {kinds_short(row.kind)}".rstrip())], className="question"
        ),
        html.P(row.summary),
        html.Table(
            [
                html.Caption(row.question, className="visually-hidden"),
                html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
                html.Tbody([_aspect(catalogue, aspect, row) for aspect, row in cells.items()]),
                voices.scholars(catalogue, notes, key, len(catalogue.sources)),
            ],
            className="by-source",
            **attributes(data_dispute=key),
        ),
        *(voices.of_disagreement(catalogue, notes, key, base) if base else []),
        *record(notes, row.record, row.references),
    ]


def _aspect(catalogue: Catalogue, aspect: str, cells: list[Cell]) -> Element:
    head = html.Th(catalogue.aspects[aspect].label, scope="row")
    labels = [source.label for source in catalogue.sources.values()]
    return html.Tr([head, *map(_cell, cells, labels)])


def _cell(cell: Cell, label: str) -> Element:
    """What a source says on an aspect; its label stands before it in large print."""
    named = attributes(data_label=label)
    positions = [html.P(position.position) for position in cell.positions]
    if positions:
        return html.Td(positions, **named)
    return html.Td(CELLS[cell.state], className="unsaid", **named)


def record(notes: Notes, words: str, references: list[str]) -> list[Element]:
    """Return what the record says, its notes where it calls them; nothing if it is silent.

    What a record of one sentence rests on is at its end, unless there are too many.
    """
    if not words:
        return []
    (calls,), left = claims.of_texts(notes.catalogue, [words], references)
    if len(calls) == 1 and len(references) <= claims.MOST:
        calls, left = [(words, references)], []
    told = claims.noted(notes, calls)
    further = claims.further(notes, text.paper.RESTS_ON, left)
    return [
        html.P([html.Strong(f"{text.paper.RECORD}: "), *told], className="from-record"),
        *([further] if further else []),
    ]


def lines(count: int) -> Element:
    """Return empty lines to write on."""
    return html.Div(
        [html.Div(className="write-line")] * count,
        className="write-lines",
        **attributes(aria_hidden="true"),
    )


def own_notes(story: str = "") -> list[Element]:
    """Return the questions set aside, which the browser fills in, and lines for one’s own notes.

    Those set aside while a story was presented, or all.
    """
    parked = html.Section(
        [html.H2(text.paper.PARKED), html.Ul()],
        className="parked",
        hidden=True,
        **attributes(data_story=story),
    )
    return [parked, html.Section([html.H2(text.paper.OWN_NOTES), lines(8)], className="own-notes")]


def foot(catalogue: Catalogue, address: str) -> Element:
    """Return the address that shows this on a screen, the version and the day.

    The address is a QR code too, where others than this machine can reach it.
    """
    day = date_words.in_words(dates.parse(str(catalogue.today)))
    local = is_local(address)
    return html.Footer(
        [
            None if local else _qr(address),
            html.P(
                [
                    html.A(address, href=address),
                    html.Br() if local else None,
                    text.paper.LOCAL if local else None,
                    html.Br(),
                    text.paper.version(catalogue.dossier.title, catalogue.version, day),
                ]
            ),
        ],
        className="paper-foot",
    )


def _qr(address: str) -> Element:
    import segno

    try:
        code = segno.make(address, error="m", micro=False)
    except segno.DataOverflowError:
        return html.P(text.paper.NO_QR, className="remarks")
    return html.Img(src=code.svg_data_uri(scale=4, border=4), alt=text.paper.QR, className="qr")
