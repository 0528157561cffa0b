"""The list of events of a copy (js/replies/choosing/listing.js)."""

from datetime import date

from components import text
from components.base import list_window
from components.base.current import edition
from components.explore import event_list
from components.reading_copy.made import Made

EPOCH = date(1970, 1, 1)


def section(made: Made) -> object:
    """Return what the list says of each event, and how many of them a page holds.

    `events`: type, date, title, marks, number of excerpts; `phases`: by id, of the events that had
    some, those that are not active: first and last day (0 is the
    first of 1970), words.
    """
    catalogue = made.catalogue
    return {
        "edition": edition(catalogue),
        "complete": list_window.COMPLETE,
        "size": list_window.SIZE,
        "step": list_window.STEP,
        "events": [
            [
                event.type,
                text.events.event_date(catalogue, event),
                event.title,
                event_list.marks(catalogue, event),
                len(event.excerpts),
            ]
            for event in catalogue.every_event()
        ],
        "phases": {
            event: [
                [(first - EPOCH).days, (last - EPOCH).days, words]
                for first, last, words in text.events.phases(catalogue, event)
            ]
            for event, phases in catalogue.phases.items()
            if phases
        },
    }
