"""Documents and scholars on a step: each on a card of its kind, and the scale of their dates."""

import re
from collections.abc import Iterable

from components import text
from components.base.elements import Element, Node, Tree, attributes, html
from components.drawing.time_scale import TimeScale
from components.stage.reveals import secret
from data.base import dates
from data.base.words import words as words_of
from data.catalogue.catalogue import Catalogue
from data.citing import chicago
from data.tables.models import Quotation
from data.tables.stories import Step

MARGIN = 0.04  # of the scale, beside its first and last day
HEIGHT, LINE, DOT = 2.2, 0.5, 0.33  # em


def card(
    catalogue: Catalogue,
    step: Step,
    row: Quotation,
    hidden: tuple[tuple[str, ...], str],
    letter: str = "",
) -> Element:
    """Return a quotation: of what kind and whose, of which day, its words, where it is kept."""
    hides, name = hidden
    kind = row.kind or "document"
    words = "" if has_scale(catalogue, step) else text.quotations.day(row.date)
    day = secret(hides, "date", html.Span(words)) if words else None
    is_study = kind == "study"
    head = html.P(
        [
            html.Span(text.quotations.KINDS[kind], className="of-what"),
            secret(hides, name, html.Strong(text.stage.whose(catalogue, row))),
            html.Span([" · ", day]) if day and not is_study else None,
        ],
        className="voice",
    )
    work = text.stage.genre(catalogue, row)
    genre = secret(hides, name, html.Span(work)) if work else None
    line = [each for each in (genre, day if is_study else None) if each]
    origin = text.stage.origin(catalogue, row)
    return html.Article(
        [
            html.Span(letter, className="letter") if letter else None,
            head,
            html.P(_joined(line), className="genre") if line else None,
            *said(catalogue, step, row, signed=name not in hides),
            html.P(secret(hides, name, html.Span(origin)), className="origin") if origin else None,
        ],
        className=f"said leaf {kind}",
        **attributes(data_quotation=row.id),
    )


def _joined(nodes: Iterable[Node]) -> Tree:
    tree: Tree = [part for node in nodes for part in (" · ", node)]
    return tree[1:]


def said(catalogue: Catalogue, step: Step, row: Quotation, *, signed: bool) -> Tree:
    """Return the words of a quotation: its own, translated, ours; unsigned, none that names who."""
    lead = row.lead if signed or not _names_speaker(catalogue, row) else ""
    tree: Tree = []
    if row.quote:
        before = html.Span(f"[{lead}] ", className="lead") if lead else None
        quote = html.Q(
            marked(row.quote, step.mark), className="holds-quotes" if "“" in row.quote else ""
        )
        language = row.language or catalogue.dossier.language
        tree.append(html.Blockquote([before, quote], lang=language))
    if row.translation:
        ours = html.Span(f" ({text.quotations.TRANSLATION})")
        words = marked(chicago.quote(row.translation), step.mark)
        tree.append(html.P([*words, ours], className="translation"))
    if row.position:
        ours = html.Span(f" ({text.quotations.POSITION_IS_OURS})")
        css = "translation" if row.quote else "position"
        tree.append(html.P([row.position, ours], className=css))
    return tree


def _names_speaker(catalogue: Catalogue, row: Quotation) -> bool:
    lead = set(words_of(row.lead))
    speaker = words_of(text.quotations.who(catalogue, row.speaker))
    return any(len(name) > 3 and name in lead for name in speaker)


def marked(words: str, marks: Iterable[str]) -> Tree:
    """Return words with those highlighted that are to be compared."""
    longest_first = sorted(filter(None, marks), key=len, reverse=True)
    if not longest_first:
        return [words]
    parts = re.split(f"({'|'.join(map(re.escape, longest_first))})", words)
    return [html.Mark(part) if n % 2 else part for n, part in enumerate(parts) if part]


# --- the scale of their dates ----------------------------------------------------------------


def has_scale(catalogue: Catalogue, step: Step) -> bool:
    """Whether the days of a step's documents stand on a scale."""
    days = [catalogue.quotations[key].date for key in step.quotations]
    if step.kind != "document" or len(days) != 2 or not all(days):
        return False
    first, last = (dates.parse(day).first for day in days)
    return first != last


def scale(catalogue: Catalogue, step: Step, hides: tuple[str, ...]) -> Element | None:
    """Return the days of two documents on one true scale, with the time between them in words.

    None if they are not two, one has no date, or both are of one day.
    """
    if not has_scale(catalogue, step):
        return None
    rows = sorted(
        (catalogue.quotations[key] for key in step.quotations),
        key=lambda row: dates.parse(row.date).first,
    )
    first, last = (dates.parse(row.date).first for row in rows)
    days = (last - first).days
    span = TimeScale(first, last, left=MARGIN, width=1 - 2 * MARGIN)
    ends = [span.place(first), span.place(last)]
    ticks = [place for place, _ in span.ticks(24, 1000)]
    names = [
        html.Span(secret(hides, "date", _day(catalogue, row)), style={side: _percent(MARGIN)})
        for row, side in zip(rows, ("left", "right"), strict=True)
    ]
    between = html.Span(text.stage.between(days), className="between")
    return html.Div(
        [_line(ends, ticks), html.Div([names[0], between, names[1]], className="days")],
        className="scale",
    )


def _day(catalogue: Catalogue, row: Quotation) -> Node:
    genre = catalogue.references[row.reference].genre
    day = html.Strong(text.quotations.day(row.date))
    return html.Span([day, f": {genre}" if genre else ""])


def _line(ends: list[float], ticks: list[float]) -> Element:
    y = f"{LINE}em"
    parts = [html.Line(x1="0", x2="100%", y1=y, y2=y)]
    parts += [
        html.Line(x1=_percent(x), x2=_percent(x), y1=f"{LINE - 0.2}em", y2=f"{LINE + 0.2}em")
        for x in ticks
    ]
    parts += [html.Circle(cx=_percent(x), cy=y, r=f"{DOT}em") for x in ends]
    hidden = attributes(aria_hidden="true")
    return html.Svg(parts, width="100%", height=f"{2 * LINE}em", className="scale-line", **hidden)


def _percent(part: float) -> str:
    return f"{part * 100:.2f}%"
