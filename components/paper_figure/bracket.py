"""A reader's note over the figure on paper: a bracket over its days, and its words below."""

from components import text
from components.base.elements import Element, Tree, attributes, html
from components.drawing import axis as days
from components.paper_figure import axis
from components.paper_figure.axis import WIDTH
from data.catalogue.catalogue import Catalogue
from data.selection.bracket import Bracket

HEIGHT, FOOT = 10, 8


def over(catalogue: Catalogue, note: Bracket, window: str, figures: int) -> Tree:
    """Return the note as the reader's, drawn where there is one figure that shows its days."""
    words = html.P(
        [text.bracket.whole(note.words, note.first, note.last), " ", text.bracket.NOT_OURS],
        className="readers-note",
    )
    scale = axis.frame_of(catalogue, window).scale
    first, last = days.ends(note.window)
    if figures != 1 or not scale.shows(first, last):
        return [words]
    return [words, _bracket(scale.place(first), scale.place(last, over=True))]


def _bracket(first: float, last: float) -> Element:
    return html.Svg(
        html.Path(
            d=f"M{first:.1f} {FOOT}V2H{last:.1f}V{FOOT}",
            fill="none",
            stroke="#000",
            strokeWidth="1.2",
        ),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        className="paper-figure",
        **attributes(aria_hidden="true"),
    )
