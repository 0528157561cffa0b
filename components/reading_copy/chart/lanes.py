"""The lanes of a reading copy's timeline: their names, bands of periods, and the members."""

from components import text
from components.base import address
from components.base.address import View
from components.drawing import axis, text_width
from components.drawing.member_step import MOST_STEPS, words
from components.drawing.symbols import symbol
from components.explore import page
from components.reading_copy.made import Made
from components.timeline import lanes as plan
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.members import lane_of_members, members


def heights(scale: float) -> dict[str, int]:
    """Return how high rows, bands and the members are, in pixels."""
    row = round(plan.ROW * scale)
    return {
        "row": row,
        "strip": round(plan.BAND * scale),
        "membersHeight": round(plan.MEMBERS * row / plan.ROW),
    }


def lanes(made: Made) -> dict[str, object]:
    """Return lanes, groups, bands and members, each with its name as a tree, in their order."""
    catalogue = made.catalogue
    there = contents(catalogue)
    width = plan.LANE_NAME if "groups" in there else plan.ALONE

    def lines(name: str, width: float) -> int:
        return 1 + (text_width.average(name, plan.NAME) > width)

    return {
        "named": {"lanes": "lanes" in there, "groups": "groups" in there},
        "lanes": [
            {
                "id": key,
                "group": kind.group,
                "title": kind.label,
                "name": made.trees.fold([page.sign(kind, symbol(kind.symbol)), kind.label]),
                "lines": lines(kind.label, width),
            }
            for key, kind in catalogue.types.items()
        ],
        "groups": {
            key: {"title": group.label, "lines": lines(group.label, plan.GROUP_NAME)}
            for key, group in catalogue.groups.items()
        },
        "bands": [_band(catalogue, group) for group in _bands(catalogue)],
        "members": _members(made),
    }


def _bands(catalogue: Catalogue) -> list[str]:
    return address.bands(catalogue, View())


def _band(catalogue: Catalogue, group: str) -> dict[str, object]:
    """A band: its name, and its periods with what is said of each on pointing."""
    periods = [row for row in catalogue.periods.values() if row.group == group]
    spans = [dates.interval(row.start, row.end, catalogue.today) for row in periods]
    by = text.bands.argued_by(catalogue, group)
    return {
        "name": text.bands.name(catalogue, group),
        "title": text.bands.title(catalogue, group),
        "periods": [
            {
                "text": row.label,
                "from": str(axis.first_day(catalogue, span)),
                "to": str(span.last),
                "said": "\n".join(
                    filter(None, (row.label, date_words.interval_in_words(span), by))
                ),
            }
            for row, span in zip(periods, spans, strict=True)
        ],
    }


def _members(made: Made) -> dict[str, object] | None:
    """The members: how many since when, with the words of each step; None if none is counted."""
    catalogue = made.catalogue
    steps, lane = members(catalogue), lane_of_members(catalogue)
    if not lane:
        return None
    few = steps[:: -(-len(steps) // MOST_STEPS)]
    return {
        "lane": lane,
        "name": made.trees.fold(page.members_name(catalogue.types[lane])),
        "title": text.timeline.MEMBERS,
        "steps": [[str(step.day), step.total, "\n".join(words(catalogue, step))] for step in few],
        "most": steps[-1].total,
        "today": str(catalogue.today),
    }
