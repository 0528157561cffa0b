"""What is answered to a file: what it holds in words, what is to be mended, and its timeline."""

from collections.abc import Sequence
from datetime import date

from components import text
from components.base.elements import Children, Element, Node, Tree, attributes, html
from components.own import figure
from components.text.own import Lack
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.checks.report import Report
from data.dossier import load
from data.tables.models import Event
from data.tables.problems import Problem

MOST_LISTED, FIRST = 40, 8  # problems or remarks; events
LONGEST = 300  # signs of a message, or of a title


def of(report: Report, name: str, today: date) -> dict[str, object]:
    """Return the answer to a file of that name: a sentence, and trees to be drawn.

    `report` says what was understood, `picture` is the timeline and `next` how to go on: both are
    empty if there is no event.
    """
    catalogue = load.build(report, today) if report.usable() else None
    shown, rows = report.rows()
    return {
        "said": text.own.answer(name, shown if catalogue else 0, rows),
        "report": _report(report, catalogue, name),
        "picture": _picture(catalogue) if catalogue else [],
        "next": _next(name, left_out=bool(report.problems)) if catalogue else [],
    }


def _report(report: Report, catalogue: Catalogue | None, name: str) -> Tree:
    shown, rows = report.rows()
    parts: Tree = [html.H2(text.common.shorten(name, 80), tabIndex=-1)]
    if catalogue:
        counts = html.Strong(text.dossier.counts(catalogue))
        said = html.Span(text.own.rows(shown, rows), className="hint")
        parts.append(html.P([counts, " ", said]))
    else:
        parts.append(html.P(html.Strong(text.own.NOTHING)))
    if columns := _columns(report):
        parts.append(html.P(columns))
    if report.problems:
        parts += [
            html.H3(text.own.to_mend(len(report.problems))),
            _list(report.problems, "mend", name),
        ]
    if report.warnings:
        parts += [html.H3(text.own.REMARKS), _list(report.warnings, "remarks", name)]
    return parts


def _columns(report: Report) -> Tree:
    """The columns of events that a file calls otherwise than we do, and as what they are read."""
    events, tree = report.tables[Event], list[Node]()
    for own, word in report.tables.column_names.get(Event.file, {}).items():
        if word.lower() != own and any(events.cells.get(own, ())):
            name = html.Code(text.common.shorten(word, 60))
            tree += [", " if tree else f"{text.own.READ} ", name, text.own.AS, html.Code(own)]
    return tree


def _list(problems: Sequence[Problem], css: str, name: str) -> Element:
    lines = [html.Li(_line(each, name)) for each in problems[:MOST_LISTED]]
    if len(problems) > MOST_LISTED:
        lines.append(html.Li(text.own.more(len(problems) - MOST_LISTED)))
    return html.Ul(lines, className=f"own-{css}")


def _line(problem: Problem, name: str) -> list[Node]:
    line: list[Node] = [html.B(text.own.place(problem, name)), " "]
    if problem.column:
        line += [html.Code(text.common.shorten(problem.column, 60)), " "]
    return [*line, text.common.shorten(problem.message, LONGEST)]


def _next(name: str, *, left_out: bool) -> Tree:
    """How to go on: the command that opens the file, and what a dossier is."""
    command = text.own.command(name)
    copy = html.Button(
        text.own.COPY,
        type="button",
        className="more",
        **attributes(data_act="copy", data_text=command, data_done=text.own.COPIED),
    )
    rest = f" {text.own.LEFT_OUT}" if left_out else ""
    return [
        html.H3(text.own.NEXT),
        html.P([html.Strong(text.own.OPEN_IT), ". ", text.own.COMMAND]),
        html.P([html.Code(command, dir="ltr"), " ", copy], className="own-command"),
        html.P([html.Strong(text.own.SAVE), ". ", f"{text.own.DOSSIER_LINE}{rest}"]),
    ]


def _picture(catalogue: Catalogue) -> Tree:
    events = catalogue.events_at(range(min(FIRST, len(catalogue.events))))
    lines = [
        html.Li(
            [
                html.Span(text.events.event_date(catalogue, event), className="when"),
                " ",
                html.Span(text.common.shorten(event.title, LONGEST)),
            ]
        )
        for event in events
    ]
    rest = len(catalogue.events) - len(lines)
    if rest:
        lines.append(html.Li(text.own.more(rest), className="hint"))
    return [
        html.H2(text.common.shorten(catalogue.dossier.title, 120)),
        *figure.of(catalogue),
        html.H3(text.own.EVENTS),
        html.Ul(lines, className="own-events"),
        html.P(marked(text.own.HINTS[_lack(catalogue)]), className="own-hint"),
    ]


def _lack(catalogue: Catalogue) -> Lack:
    """Return what a sheet may be given next."""
    there = contents(catalogue)
    if "texts" not in there:
        return "texts" if "lanes" in there else "lanes"
    return "disagreements" if (catalogue.events["told"] > 1).any() else "tellings"


def marked(line: str) -> Children:
    """Return a line in which what stands between accents is code."""
    return [html.Code(part) if n % 2 else part for n, part in enumerate(line.split("`"))]
