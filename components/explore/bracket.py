"""A reader's note over the timeline: the row that shows it, and the form that writes one.

js/explore/bracket.js puts the row's bracket over its days and writes the note into the address.
"""

from dataclasses import replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Still, Tree, attributes, field, html, still
from components.base.ids import Id
from data.selection import bracket


def row(view: View) -> Tree:
    """Return the note of a view, headed as the reader’s, with the way to take it off, if any."""
    note = bracket.parse(view.bracket)
    if note is None:
        return []
    days = text.bracket.span(note.first, note.last)
    whole = text.bracket.whole(note.words, note.first, note.last)
    off = attributes(aria_label=text.bracket.TAKE_AWAY)
    way = address.write(replace(view, bracket="")) or "?"
    words: Tree = [
        html.Strong(f"{text.bracket.HEAD}: "),
        html.Span(note.words, dir="auto"),
        html.Span(f" ({days})", className="days"),
        html.A("×", href=way, title=text.bracket.TAKE_AWAY, className="off", **off),
    ]
    return [
        html.Div(
            [html.Span(className="over", **attributes(aria_hidden="true")), html.P(words)],
            className="note-over",
            title=f"{whole} {text.bracket.NOT_OURS}",
            **attributes(data_window=note.window),
        )
    ]


def form() -> Still:
    """Return the dialog with the form; the script fills in the years shown."""
    most = text.bracket.limits(bracket.MOST_WORDS, bracket.MOST_SIGNS)
    fields = [
        _field("words", text.bracket.WORDS, str(bracket.MOST_SIGNS)),
        _field("first", text.bracket.FROM, "10"),
        _field("last", text.bracket.TO, "10"),
    ]
    buttons = [
        html.Button(text.bracket.PUT, type="submit", className="more"),
        html.Button(text.bracket.CLOSE, type="button", className="more"),
    ]
    said = attributes(
        data_length=most, data_days=text.bracket.NO_DAYS, data_most=bracket.MOST_WORDS
    )
    return still(
        html.Dialog(
            [
                html.H2(text.bracket.FORM, id="note-title"),
                html.P(f"{text.bracket.FORM_HINT} {most}", className="hint"),
                html.Form(
                    [
                        *fields,
                        html.P(role="alert", className="dropped", **said),
                        html.P(buttons, className="buttons"),
                    ]
                ),
            ],
            id=Id.NOTE_FORM,
            className="keys",
            **attributes(aria_labelledby="note-title"),
        )
    )


def _field(name: str, label: str, most: str) -> Element:
    entry = field("text", className="form-control", name=name, maxLength=most, autoComplete="off")
    return html.Label([html.Span(label), entry])
