"""The types of what Plotly draws, as plain data: its own classes would take most of a second."""

from typing import TypeAlias, TypedDict

# Bars, symbols or a line with how they look, by the names of Plotly's reference.
Trace: TypeAlias = dict[str, object]
# A layout or a part of it: an axis, a shape.
Layout: TypeAlias = dict[str, object]


class Figure(TypedDict):
    """A figure: its traces in the order in which they are drawn, and its layout."""

    data: list[Trace]
    layout: Layout
