"""Events to be put in order: cards without dates, then the dates, in the order of time."""

from components import text
from components.base.elements import Element, attributes, html
from components.stage.reveals import secret
from data.catalogue.catalogue import Catalogue
from data.tables.stories import Step

COLUMNS = ("1", "1", "2", "3", "2", "3", "3")  # by the number of events


def events(catalogue: Catalogue, step: Step, hides: tuple[str, ...]) -> Element | None:
    """Return the events of a question by their titles, each with its place and date hidden."""
    if not step.events:
        return None
    rows = [catalogue.event(key) for key in step.events]
    places = {row.id: n for n, row in enumerate(sorted(rows, key=lambda row: row.earliest), 1)}
    cards = [
        html.Li(
            [
                html.P(row.title, className="what"),
                secret(hides, "date", html.Span(_when(catalogue, row.id, places[row.id]))),
            ],
            **attributes(data_event=row.id),
        )
        for row in sorted(rows, key=lambda row: row.title)
    ]
    return html.Ul(cards, className="to-order", style={"--columns": COLUMNS[min(len(cards), 6)]})


def _when(catalogue: Catalogue, event: str, place: int) -> list[Element | str]:
    date = text.events.event_date(catalogue, catalogue.event(event))
    return [html.Strong(f"{place}. "), date]
