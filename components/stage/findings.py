"""What is agreed, found and argued, on a step: two frames, row by row, with what carries it."""

from components import text
from components.base.elements import Element, attributes, html
from components.stage.reveals import rows
from data.catalogue.catalogue import Catalogue
from data.tables.models import Finding
from data.tables.stories import Step

CLOSED = ("agreed", "found")  # in the full frame; what is argued stands in the open one


def questions(catalogue: Catalogue, step: Step) -> Element | None:
    """Return the questions that a step's findings are on; None if the headline is the question."""
    words = [catalogue.disagreements[key].question for key in step.named_disputes]
    asked = [each for each in words if each != step.headline]
    return html.P(" ".join(asked), className="asked") if asked else None


def frames(catalogue: Catalogue, step: Step) -> Element:
    """Return the findings in a full and a dashed frame; one of them if there are no others."""
    numbered = list(enumerate(rows(catalogue, step), 1))
    closed = [each for each in numbered if each[1].state in CLOSED]
    argued = [each for each in numbered if each[1].state not in CLOSED]
    parts = [
        _frame(catalogue, css, numbers)
        for css, numbers in (("closed", closed), ("open", argued))
        if numbers
    ]
    count = f"of-{len(parts)}"
    most = max(len(closed), len(argued))
    return html.Div(parts, className=f"frames {count}", style={"--rows": str(most)})


def _frame(catalogue: Catalogue, css: str, numbered: list[tuple[int, Finding]]) -> Element:
    lines: list[Element] = []
    state = ""
    for number, row in numbered:
        named = row.state != state
        state = row.state
        lines.append(_row(catalogue, number, row, named=named))
    return html.Section(lines, className=f"frame {css}")


def _row(catalogue: Catalogue, number: int, row: Finding, *, named: bool) -> Element:
    """One finding; the first of its state stands under the name of the state."""
    heading = html.H3(text.quotations.STATES[row.state]) if named else None
    hidden = attributes(data_reveal=f"row-{number}")
    return html.Div(
        [
            heading,
            html.Div(
                [
                    html.P(row.sentence, className="sentence"),
                    html.P(text.stage.carriers(catalogue, row), className="carried"),
                ],
                **hidden,
            ),
        ],
        className=f"row-of {row.state}",
    )
