"""The sentences of what is printed: the handout of a story or selection, and the worksheet."""

from collections.abc import Collection, Mapping, Sequence

from components.text.common import both, number, plural
from components.text.events import reach
from data.base import date_words, dates
from data.catalogue.signs import Sign
from data.tables import models

HANDOUT, WORKSHEET = "Handout", "Worksheet"
HANDOUT_TO_PRINT, WORKSHEET_TO_PRINT = "Handout, to print", "Worksheet, to print"
PRINT = "Print"
BAR = "About this page"
WITH_NOTES, WITHOUT_NOTES = "With the speaker’s notes", "Without the speaker’s notes"
PRINTS = {"": "The long handout", "short": "Handout of two pages", "large": "In large print"}
CORE_ALONE, WHOLE_STORY = "Its core alone", "The whole story"
WITH_KEY, NO_KEY = "With a key at the end", "Without the key"
OTHERS = "What it is of"
OF_SELECTION, OF_ALL = "The selection", "All texts"
WITHOUT_DISPUTE = "Of all that is chosen, not of this difference alone"
HINT_HANDOUT = "On A4 or Letter, upright: what is printed is the white page alone."
HINT_WORKSHEET = "On A4 or Letter, across: what is printed is the white pages alone."
LOCAL = "This address is of the machine alone that printed it; hence there is no QR code."
LOCAL_BAR = (
    "Its address is of this machine alone, and nobody else would reach it by a QR code: it is "
    "printed in words."
)
STORY_SHEET, SELECTION_SHEET = "Show it on the screen", "Back to the timeline"

# --- the handout -----------------------------------------------------------------------------

SOURCE_CARD = "Who is speaking"
RECORD = "The record"
RESTS_ON = "It rests on"
FURTHER = "Read further"
NOTES = "Notes"
SPEAKER_NOTES = "For the speaker"
BLANK_STEP = "Blank screen"
DISAGREEMENTS = "Where sources differ"
ARGUMENTS = "Arguments"
ASK = "Ask:"  # begins what the speaker’s notes ask the room
ASKED = "Questions"
ANSWERS = "What the questions come to"
PARKED, OWN_NOTES = "Questions set aside", "My notes"
QR = "QR code of the address"
NO_QR = "The address is too long for a QR code."

LEGEND: Mapping[Sign, str] = {
    "bar": "Bars: something that lasted. Signs: at one time, or too briefly for a bar.",
    "hatched": "Hatched: suspended.",
    "hollow": "Hollow: ended, dormant, disputed or not attested elsewhere.",
    "thin": "Thin line: all the days that a vague date may mean.",
    "arrow": "Arrowhead: goes on.",
    "flag": "⚑: sources differ.",
}
LEGEND_STEPS = "In brackets: the steps of the story that show it."


def legend(signs: Collection[Sign]) -> str:
    """Say what the signs of a figure mean, of those that there can be."""
    return " ".join(meaning for sign, meaning in LEGEND.items() if sign in signs)


def byline(author: str) -> str:
    """Name who tells a story."""
    return f"A story by {author}"


def choice(count: str) -> str:
    """Say how many events are chosen, and of how many."""
    return f"{count} are chosen."


def in_view(selection: str) -> str:
    """Say in words what a step shows of the timeline."""
    return f"In view: {selection}"


def drawing(shown: int, count: int) -> str:
    """Say that the figure shows only some of the events; '' if it shows all."""
    return f"Drawn are the {shown} weightiest of {number(count)} events." if shown < count else ""


def figure_note(earlier: int, later: int) -> str:
    """Say how many events lie outside the part of time that the figure shows; '' if none do."""
    outside = [
        f"{number(count)} {name}"
        for count, name in ((earlier, "earlier"), (later, "later"))
        if count
    ]
    return f"Not in the figure: {' and '.join(outside)}." if outside else ""


def rest(excerpts: int, events: int, differences: int) -> str:
    """Say how much of a large selection is not printed; '' if all is."""
    found = [
        plural(count, name)
        for count, name in (
            (excerpts, "further excerpt"),
            (events, "further event"),
            (differences, "further difference"),
        )
        if count
    ]
    if not found:
        return ""
    return f"Left out here, to keep it short: {both(found)}. A theme or a shorter period has less."


def steps_left_out(numbers: Sequence[int]) -> str:
    """Say which steps the long handout has beyond the short one; '' if there are none."""
    if not numbers:
        return ""
    name = "Step" if len(numbers) == 1 else "Steps"
    verb = "is" if len(numbers) == 1 else "are"
    return f"{name} {both(map(str, numbers))} {verb} in the long handout."


def alias(number: int) -> str:
    """Name a text whose name comes later: "Text A"."""
    return f"Text {chr(ord('A') + number)}"


def back_reference(label: str, number: int, where: str) -> str:
    """Cite a source that an earlier note has in full."""
    return f"{', '.join(filter(None, (label, where)))} (in full: note {number})"


def more_voices(
    *, documents: int = 0, later: int = 0, scholars: int = 0, findings: int = 0, printed: bool
) -> str:
    """Count what is not printed; '' if that is nothing. `printed`: whether something is."""
    names = (
        (documents, "document", "documents"),
        (later, "later word or press report", "later words and press reports"),
        (scholars, "scholar’s sentence", "scholars’ sentences"),
        (findings, "sentence on what is agreed or argued", "sentences on what is agreed or argued"),
    )
    counts = [plural(count, one, many) for count, one, many in names if count]
    return f"{'More' if printed else 'On this'}: {', '.join(counts)}. See" if counts else ""


def found_above(count: int) -> str:
    """Say how many findings on a question stand under its events already."""
    return f"{plural(count, 'sentence')} on what is agreed or argued above, under the events."


def note(number: int) -> str:
    """Name the call of a note."""
    return f"Note {number}"


def back(number: int, call: int) -> str:
    """Name the way back from a note."""
    return f"Back to where note {number} is called" + (f" ({call})" if call > 1 else "")


def version(title: str, number: str, day: str) -> str:
    """Name dossier, version and day, at the foot."""
    return f"{title}, version {number}. Printed as of {day}."


# --- the worksheet ---------------------------------------------------------------------------

NUMBER, QUOTE = "No.", "What the text says"
QUESTIONS = (
    "Who speaks?",
    "Which evidence is given?",
    "Which date?",
    "Said how: stated, hedged, denied, judged?",
)
WORDS = "What it says"
DOCUMENTS_SHEET = "Documents, later words, press reports"
QUESTIONS_OF_DOCUMENTS = (
    "Who speaks, and for whom?",
    "What is it: treaty, minutes, speech, memoir, press?",
    "Which date?",
    "On which event or question?",
)
QUESTIONS_OF_SCHOLARS = (
    "What is claimed, in your words?",
    "Whose view might it be, and from when?",
    "Which text or document supports it?",
    "Which speaks against it?",
)
TASK_OF_DOCUMENTS = (
    "Read each quotation and fill in its row. Then compare: which text leans on which of them, "
    "and what does it leave out?"
)
TASK_OF_SCHOLARS = (
    "Read each sentence and fill in its row. Then compare: do they disagree on facts, or on what "
    "the facts mean?"
)
KEY_COLUMNS_OF_VOICES = ("Who speaks", "In what", "Date", "On")
TASK = "Read each quotation and fill in its row. Then compare: which rows rest on the same voice?"
NAME, DAY = "Name", "Date"
KEY = "Key"
KEY_COLUMNS = ("Who speaks, and how", "Evidence given", "Date given", "Kind")
NO_EVIDENCE, NO_DATE = "none there", "none"
NOTHING_QUOTED = "No excerpt fits these filters."
NOTHING_OF = "No excerpt of this text fits the selection."


def sheet(label: str) -> str:
    """Name the sheet of a source."""
    return f"Worksheet: {label}"


def description(source: models.Source) -> str:
    """Describe a source in a line: genre, date, horizon."""
    undated = "no date" if source.issued_basis else ""
    issued = date_words.in_words(dates.parse(source.issued)) if source.issued else undated
    reaches = f"reaches {reach(source)}" if source.horizon else ""
    return " · ".join(filter(None, (source.genre, issued, reaches)))


def rest_of_quotes(count: int) -> str:
    """Say how many quotations of a source are not on its sheet; '' if all are."""
    if not count:
        return ""
    left = plural(count, "further quotation")
    return f"Left out here, to keep it short: {left}. A theme or a shorter period has fewer."
