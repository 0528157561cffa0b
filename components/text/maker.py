"""The sentences of the story maker, and of the button that adds a view to the story."""

import re
from collections.abc import Mapping

from components.text import facets
from components.text.common import plural
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.selection.facets import Selection
from data.tables.problems import Problem
from data.tables.stories import MAX_CAPTION_WORDS

STORIES = "Make a story of your own"
ADD = "Add to story"
NOT_ADDED = "Not added: this browser keeps nothing"
NO_VIEW = "Not added: this page shows no view of the timeline."
NO_PASSAGE = "Not added: choose a passage of the text first."
NO_QUESTION = "Not added: choose one of the differences first."
READ_THROUGH = "Not added: a step cannot show the timeline as one source tells it."
NO_ANSWER = "Not added: the program does not answer."
MINE = "My story ({})"
INTRODUCTION = (
    "A story is a row of views, each with a headline, for a lesson or a talk. Go through the "
    "timeline, choose, and press “Add to story”: the view becomes the next step here."
)
KEPT = (
    "What you make is kept in this browser alone. Save it as a file, to keep it and to pass it on."
)
FILE_TITLE = "What to do with the file"
FILE_STEPS = (
    "Put the saved file into the folder “stories” of the dossier.",
    "“python3 run.py check DIR” says whether it fits; what is saved here does.",
    "A moment later the story can be presented and printed like the others.",
)
KEYS_HINT = (
    "Alt with ↑ or ↓ moves the step that has the focus; the buttons at its right do the same."
)

ABOUT_STORY = "The story"
FIELDS = {
    "title": "Title",
    "author": "Author",
    "language": "Language (en, de, vi …)",
    "summary": "Summary",
}
STEPS = "Steps"
NO_STEPS = "No steps yet."
STEP_FIELDS = {
    "kind": "Kind of step",
    "headline": "Headline",
    "caption": "Caption",
    "dispute": "Difference that is compared",
    "notes": "Notes for the speaker",
}
KINDS = {
    "title": "title: opens the story",
    "section": "section: opens a part",
    "step": "step: a view with an event or a selection",
    "quotes": "quotes: two or more excerpts of two sources",
    "source": "source: one excerpt and the card of its source",
    "document": "document: one or two documents side by side",
    "compare": "compare: the positions in a difference",
    "findings": "findings: what is agreed, found and argued on a difference",
    "question": "question: to the room",
    "blank": "blank: an empty screen, with notes",
}
PREVIEW = "The slide, with all that is shown bit by bit"
UNTITLED = "…"  # what a story is called in the preview before it has a name
NO_DISPUTE = "none"
REVEAL_TITLE = "Hidden until asked for"
REVEALS = {"date": "dates", "source": "sources", "next": "what came next"}
OFFERS = {
    "excerpts": "Excerpts shown",
    "quotations": "Documents, later words and scholars shown",
    "references": "References shown",
}
NO_OFFERS = "This view has none."
NOT_LOADED = "They could not be fetched. Is the program still running?"
NOT_DRAWN = "The program did not answer: no new slide could be drawn."
SHOWS, SHOWS_NOTHING = "Show this view", "This step shows no view of the timeline."
CAPTION_WORDS = f"{{}} of {MAX_CAPTION_WORDS} words"
UP, DOWN, DELETE = "Move up", "Move down", "Delete"
ADD_PLAIN = "Add a step without a view:"
PLAIN = {"title": "Title", "section": "Section", "question": "Question", "blank": "Blank"}

SAVE, LOAD, UNDO, EMPTY = "Save as a file", "Load a file …", "Undo", "Start a new story"
SHELF, TAKE_UP = "Set aside", "Take up “{}” ({} steps)"
PROBLEMS, WARNINGS = "What is wrong", "What to look at again"

# What is announced of each change; {} is filled in by the browser.
SAID = {
    "added": "Added as step {}",
    "moved": "Step {} is now step {}.",
    "deleted": "Step {} is deleted. Undo brings it back.",
    "blank": "A blank step has notes only: what it showed is taken off. Undo brings it back.",
    "undone": "The last change is undone.",
    "emptied": "A new story. What you had is set aside below.",
    "taken": "“{}” is in hand again. What you had is set aside below.",
    "saved": "Saved as {}.",
    "savedWithWarnings": "Saved as {}. Something to look at again is listed below.",
    "notSaved": "Not saved: what is wrong is listed below.",
    "loaded": "{} is loaded, {} steps. Undo brings your other story back.",
    "loadedBeside": (
        "{} is loaded, {} steps, under the name {}: your story of its name is set aside below."
    ),
    "notLoaded": "{} is not loaded: what is wrong is listed below. Your story is as it was.",
    "unreachable": "The program did not answer. Your story is as it was.",
    "notKept": "This browser keeps nothing between visits: save your story as a file.",
    "edge": "Step {} cannot go further.",
}

# --- what the server answers -----------------------------------------------------------------

NOT_SAME_ORIGIN = "Only pages of this program may ask this."
TOO_LARGE = "A story has at most {} kB."
NOT_JSON = "This is not JSON."
NOT_A_STORY = "This is not a story: a JSON object with title, language, author, summary, steps."
NOT_TEXT = "It holds signs that are no text (half of a surrogate pair)."
UNKNOWN_KIND_OF_BODY = "Send application/json (a story) or application/yaml (a file)."

_PLACE = re.compile(r"steps\[(\d+)\](?:\.(\w+))?")
_NAMES: Mapping[str, str] = {
    "title": "title",
    "author": "author",
    "language": "language",
    "summary": "summary",
    "steps": "steps",
    "kind": "kind of step",
    "headline": "headline",
    "caption": "caption",
    "notes": "notes",
    "select": "selection",
    "event": "event",
    "dispute": "difference",
    "excerpts": "excerpts",
    "quotations": "documents",
    "references": "references",
    "reveal": "what is hidden",
}


def headline(catalogue: Catalogue, selection: Selection) -> str:
    """Name a selection as a slide would: "Forums: A seat at the table, 1997 to 2002".

    By its types and themes, then whom it concerns, who tells it, words and time; what is all that
    there is bears the dossier’s name. Any other selection is said in words.
    """
    types = [catalogue.types.get(key) or catalogue.groups[key] for key in selection.type]
    names = [", ".join(row.label for row in types)]
    names += [", ".join(catalogue.themes[key].label for key in selection.theme)]
    names += [", ".join(catalogue.actors[key].label for key in selection.actor)]
    names += [", ".join(catalogue.sources[key].label for key in selection.source)]
    names += [f"“{selection.q}”" if selection.q else ""]
    named = ": ".join(filter(None, names)) or catalogue.dossier.title
    rest = facets.selection_in_words(catalogue, selection)
    if not (any(names) or selection.from_ or selection.to) and rest != facets.ALL:
        return rest.removesuffix(".")
    return ", ".join(filter(None, (named, _time(selection))))


def _time(selection: Selection) -> str:
    first, last = (
        date_words.in_words(dates.parse(day)) if day else ""
        for day in (selection.from_, selection.to)
    )
    if first == last or not (first and last):
        return first if first == last else f"from {first}" if first else f"up to {last}"
    return f"{first} to {last}"


def place(column: str) -> tuple[int | None, str]:
    """Take a place apart: `steps[3].caption` is the fourth step's (3, "caption")."""
    match = _PLACE.fullmatch(column)
    return (int(match[1]), match[2] or "") if match else (None, column)


def more_problems(count: int) -> str:
    """Say how many problems more there are."""
    return f"… and {plural(count, 'other', 'others')}."


def problem(fault: Problem, *, lines: bool) -> str:
    """Say what is wrong and where: "Line 14, step 2, event: 'moon' is not an event …"."""
    number, field = place(fault.column)
    where = [f"line {fault.line}"] if lines and fault.line else []
    where += [f"step {number + 1}"] if number is not None else []
    where += [_NAMES.get(field, field)] if field else []
    place_in_words = ", ".join(where)
    if not place_in_words:
        return fault.message
    return f"{place_in_words[0].upper()}{place_in_words[1:]}: {fault.message}"
