"""A teaching sheet as a step of a story: the room is asked, the answer comes by a key."""

from components import text
from components.lessons.question import question
from data.catalogue.catalogue import Catalogue
from data.checks.stories.rules_of_stories import MAX_EVENTS, MAX_QUOTES
from data.lessons.debate import debate
from data.lessons.jigsaw import groups
from data.lessons.kinds import Kind, chosen
from data.lessons.material import Material, Subject
from data.lessons.order import in_order, spread
from data.lessons.passages import Passage
from data.lessons.records import pairs
from data.lessons.unnamed import Unnamed, unnamed
from data.tables.stories import MAX_HEADLINE, Step

FEWEST_ON_THE_WALL = 3
Ids = tuple[str, ...]


def of_sheet(catalogue: Catalogue, kind: Kind, subject: Subject) -> Step | None:
    """Return the step that asks what a sheet asks; None where the sheet cannot be built."""
    found = chosen(catalogue, kind, subject)
    if not found:
        return None
    dispute, of = found
    asked = question(catalogue, kind, dispute, of)
    headline = text.common.shorten(asked, MAX_HEADLINE - 1)
    caption = text.sheets.ON_THE_WALL[kind]
    if kind == Kind.ORDER:
        rows = spread(in_order(catalogue, of.events), MAX_EVENTS)
        ids = tuple(each.id for each in rows)
        return Step(kind="question", headline=headline, caption=caption, events=ids)
    if kind == Kind.RECORDS:
        pair = pairs(catalogue, of)[0]
        ids = (pair.one[0].id, pair.other[0].id)
        return Step(kind="document", headline=headline, caption=caption, quotations=ids)
    excerpts, quotations = _quoted(catalogue, kind, dispute, of)
    return Step(
        kind="question",
        headline=headline,
        caption=caption,
        excerpts=excerpts,
        quotations=quotations,
        reveal=("source",),
    )


def _quoted(catalogue: Catalogue, kind: Kind, dispute: str, of: Material) -> tuple[Ids, Ids]:
    """The excerpts and the quotations of a sheet that the room is asked about."""
    if kind == Kind.DEBATE and (sides := debate(catalogue, dispute)):
        return (), tuple(side[0].id for side in sides.sides)
    if kind == Kind.JIGSAW:
        found = groups(catalogue, dispute)
        return (
            tuple(group.excerpts[0].id for group in found if group.excerpts),
            tuple(group.quotations[0].id for group in found if group.quotations),
        )
    words = unnamed(catalogue, of)
    shown = _in_one_language(words)[:MAX_QUOTES] if words else ()
    return (
        tuple(each.id for each in shown if each.voice == "text"),
        tuple(each.id for each in shown if each.voice != "text"),
    )


def _in_one_language(words: Unnamed) -> tuple[Passage, ...]:
    """The passages said in the one language: the wall shows others beside their translation.

    All of them where too few were.
    """
    own = tuple(each for each in words.passages if each.language == words.language)
    return own if len(own) >= FEWEST_ON_THE_WALL else words.passages
