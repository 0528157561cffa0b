"""The sentences of the teaching sheets: tasks, questions, keys, and why one is not there."""

from collections.abc import Iterable, Mapping

from components.text.common import plural
from components.text.quotations import day, parties, who
from data.base import date_words, dates
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.lessons.kinds import Kind
from data.tables.models import Quotation, Reference, Source

TITLE = "Teaching sheets"
TO_PRINT = "Teaching sheets, to print"
LEAD = "For a lesson of 45 minutes each, to print on A4 or Letter, with a key on its own sheet."
NAMES: Mapping[Kind, str] = {
    Kind.WHO: "Who says it?",
    Kind.ORDER: "Put in order",
    Kind.JIGSAW: "Jigsaw",
    Kind.DEBATE: "For and against",
    Kind.RECORDS: "Two records of one talk",
}
ABOUT: Mapping[Kind, str] = {
    Kind.WHO: "Quotes without names, all in one language; then the names.",
    Kind.ORDER: "Events without dates, to be put in order of time.",
    Kind.JIGSAW: "Each group reads one kind of material, then mixed groups answer together.",
    Kind.DEBATE: "Groups of four: pairs argue a scholar’s reading, change sides, write together.",
    Kind.RECORDS: "What two parties wrote down, or said, of the same event.",
}
WHY_NOT: Mapping[Kind, str] = {
    Kind.WHO: (
        "Not here: it needs quotes of four voices, of more than one kind, that can stand in one "
        "language and do not name their speaker."
    ),
    Kind.ORDER: (
        "Not here: it needs four events that certainly did not overlap, are attested, and on "
        "whose dates nobody differs."
    ),
    Kind.JIGSAW: (
        "Not here: it needs a question on which three of four kinds of material (the longest "
        "text, other texts, documents of different parties, scholars) have two passages each."
    ),
    Kind.DEBATE: (
        "Not here: it needs a question of interpretation, scope or blame alone, with scholars on "
        "both sides. What happened, and what a court, a mission or an assembly found, is no debate."
    ),
    Kind.RECORDS: (
        "Not here: it needs documents of two different parties on one event, of one day."
    ),
}
NOT_BUILT = "This sheet cannot be made of what is chosen."
OTHER_QUESTIONS = "On another question"
OTHER_KINDS = "Other sheets"
LARGE_PRINT, USUAL_PRINT = "In large print", "In usual print"
ON_PAPER = (
    "On A4 or Letter, upright: what is printed is the white pages alone. Each part begins a page."
)
SHORT_OF = "What is chosen"
BACK = "Back to what it is of"
MINUTES = "min"
PLAN = "How it goes"
KEY_ONLY = "Key, for the teacher"
KEY_NOTE = "Not for the pupils’ hands before the end."
HEAD = {"who": "Who", "when": "When", "whom": "For whom"}
UNKNOWN = "not known"

# --- questions to a passage ------------------------------------------------------------------

GUIDE: Mapping[str, str] = {
    "Sourcing": "Before you read: who made this, when, for whom? What might it be meant to do?",
    "Context": "What was going on then that one has to know to understand it?",
    "Close reading": "Which words carry the claim? Which hedge it, or set a condition?",
    "Corroboration": "Which other passage bears it out, and which speaks against it?",
}

# --- on the wall, where the room is asked ----------------------------------------------------

ON_THE_WALL: Mapping[Kind, str] = {
    Kind.WHO: "Who says it: a text of later, a document of the time, or a scholar?",
    Kind.ORDER: "In which order did these happen, and what makes you sure?",
    Kind.JIGSAW: "Which is a text, which a document, which a scholar? Where do they agree?",
    Kind.DEBATE: "Two readings: what does each rest on, and what would settle it?",
    Kind.RECORDS: "What do both have, and what only one of them?",
}

# --- what a lesson asks, and how it goes -----------------------------------------------------

Steps = tuple[tuple[int, str], ...]
OF_TWO_PARTIES = "What did each say of it, and what does each leave unsaid?"
DEFAULT_QUESTION: Mapping[Kind, str] = {
    Kind.WHO: "What do words tell of who says them?",
    Kind.ORDER: "What came first, and what needed something else before it?",
    Kind.RECORDS: "What was said, and what does each record keep of it?",
}
PLANS: Mapping[Kind, Steps] = {
    Kind.WHO: (
        (5, "The question is read out; each writes down a first answer."),
        (15, "First round, alone, then in pairs: sheet 1, without names."),
        (10, "Second round, in pairs: sheet 2, the names. Match and correct."),
        (10, "Together: which guesses were wrong, and what had misled you?"),
        (5, "Each writes: what would I want to know of a speaker before I believe the words?"),
    ),
    Kind.ORDER: (
        (5, "The question is read out. Cut the cards apart."),
        (15, "In groups of three: lay them in order and say what makes you sure."),
        (10, "Compare with the group beside you; note where you differ and why."),
        (10, "Together: the dates. Which two were farthest apart, which closer than you thought?"),
        (5, "Each writes: which event needed another before it, and how would one show that?"),
    ),
    Kind.JIGSAW: (
        (5, "The question is read out; each writes down a first answer."),
        (15, "Expert groups: each reads its sheet and fills it in."),
        (15, "Mixed groups, one of each: report, fill in the table, look for what agrees."),
        (10, "Together: what can be said safely, what stays open, and why?"),
    ),
    Kind.DEBATE: (
        (5, "Groups of four, two pairs each. The question and the documents are read."),
        (8, "Each pair reads the sheet of its reading and finds its two strongest grounds."),
        (6, "Each pair argues for three minutes; the other listens and takes notes."),
        (4, "Each pair says back what it has heard, until the other agrees that this is it."),
        (8, "The pairs change sheets and sides, and argue again with one ground not yet named."),
        (10, "Nobody keeps a side: the four write a synthesis."),
        (4, "Some are read out. What would have to be known to settle more?"),
    ),
    Kind.RECORDS: (
        (5, "The question is read out; the head-notes first, before the words."),
        (15, "In pairs: read both, mark what only one of them has, fill in the table."),
        (10, "Two pairs together: compare, and settle what both bear out."),
        (10, "Together: why might they differ? Hand, purpose, language, release?"),
        (5, "Each writes two sentences that both would let stand."),
    ),
}

# --- who says it? ----------------------------------------------------------------------------

FIRST_ROUND, SECOND_ROUND = "Sheet 1: without names", "Sheet 2: the names"
WHO_TASK = (
    "Is it a text that tells of it later, a document of the time, or a scholar? Say which words "
    "make you think so. Nobody’s country is asked for: guess from the words."
)
WHO_COLUMNS = ("No.", "Words", "Text, document or scholar?", "Which words tell you?")
NAMES_TASK = "Write the number of the quote beside its name. One name, one quote."
NAMES_COLUMNS = ("", "Name", "Number", "What speaks for it?")
WHO_KEY = ("No.", "Letter", "Who says it", "In the words of the original")
AS_ON_SHEET = "as on the sheet"
VOICES = {"text": "Text", "document": "Document", "scholar": "Scholar"}

# --- put in order ----------------------------------------------------------------------------

CARDS = "The cards"
ORDER_TASK = "Cut along the lines. The letters are in no order."
SLOTS = ("Place", "Letter", "What makes you sure?")
ORDER_SHEET = "Our order"
GAPS = (
    "Between which two do you think lies most time?",
    "Which could not have been without another before it? Order is no cause: what would show it?",
)
ORDER_KEY = ("Place", "Letter", "Event", "Date", "What it was")

# --- jigsaw ----------------------------------------------------------------------------------

GROUP_TASK = (
    "Read with the four questions. Afterwards each of you alone tells a mixed group what is here."
)
MIXED = "Mixed groups"
MIXED_TASK = (
    "One of each group sits here. Report in two minutes each, then fill in the table together."
)
MIXED_COLUMNS = ("Group", "What it says", "What it rests on", "What it cannot know or does not say")
TOGETHER = (
    "On what do all of them agree?",
    "Where do they part: on facts, on their weight, or on words?",
    "Our answer to the question, in three sentences, each with what carries it:",
)
GROUP_NAMES = {"documents": "The documents", "scholars": "The scholars"}
OUR_GROUP = "What our group takes to the others, in two sentences:"

# --- for and against -------------------------------------------------------------------------

FOR_ALL = "For all four"
RULES = (
    "You argue a scholar’s reading, not your own or a state’s: nobody speaks for a country.",
    "What happened is not up for debate; what it meant, how far it went or who answers for it is.",
    "Every ground needs words on these sheets or a document. “They” is nobody: name who.",
)
READINGS = ("Reading A", "Reading B")
READING_TASK = "What does this reading rest on? Find its two strongest grounds, and its weakest."
GROUNDS = (
    "Strongest ground:",
    "Second ground:",
    "Weakest point, and what you would answer:",
)
SYNTHESIS = "Synthesis"
FURTHER = "Further scholars: does one of them bridge the two readings?"
SYNTHESIS_TASK = "Nobody keeps a side. Write together what you four can put your names to."
SYNTHESIS_PARTS = (
    "What both readings grant:",
    "Where they part: on facts, on their weight, or on words?",
    "What one would have to know to settle more:",
    "Our answer, in three sentences:",
)
SHARED_DOCUMENTS = "Documents, for both pairs"

# --- two records -----------------------------------------------------------------------------

RECORDS_TASK = (
    "Read who, when and for whom before you read the words. Then mark in each what "
    "the other does not have."
)
COMPARED = "What each has"
OF_PARTIES = "Two parties on one event"
FIRST_RECORD, SECOND_RECORD = "First record", "Second record"
FIRST_DOCUMENT, SECOND_DOCUMENT = "First document", "Second document"
BOTH_COLUMNS = ("In both", "Only in the first", "Only in the second")
DIFFERENCES = (
    "Does it matter for the question? Which word or condition would you not want to lose?",
    "What might each hand have wanted to keep, and for whom?",
    "Two sentences that both would let stand:",
)

# --- keys ------------------------------------------------------------------------------------

STANDS = "What can be said"
NAMED = "Who stands where"
NOT_SETTLED = "On what is agreed or argued the dossier has nothing here."


def minutes(steps: Steps) -> int:
    """Return how long a lesson takes."""
    return sum(minutes for minutes, _ in steps)


def longest_plan(kind: Kind) -> str:
    """Say how long the lesson takes."""
    return f"{PLAN} ({minutes(PLANS[kind])} minutes)"


def language_note(name: str) -> str:
    """Say in which language all quotes stand in the first round."""
    return f"All stand here in {name}, whatever they were said in." if name else ""


def letter(number: int) -> str:
    """Return the letter of a card or name, from 0."""
    return chr(ord("A") + number)


def group(number: int, name: str) -> str:
    """Name a group."""
    return f"Group {number}: {name}"


def texts(labels: Iterable[str]) -> str:
    """Name some texts: "Alpha, Beta"."""
    return ", ".join(labels)


def questions(count: int) -> str:
    """Say on how many questions a sheet can be made."""
    return f"({plural(count, 'question')})" if count > 1 else ""


# --- who, when, for whom ---------------------------------------------------------------------


def of_source(source: Source) -> Mapping[str, str]:
    """Say of a text who wrote it, when, for whom, as far as that is known."""
    whom = ", ".join(filter(None, (source.genre, source.container_title or source.publisher)))
    when = date_words.in_words(dates.parse(source.issued)) if source.issued else ""
    return {
        "who": source.label,
        "when": when or UNKNOWN,
        "whom": whom or UNKNOWN,
    }


def of_quotation(catalogue: Catalogue, row: Quotation) -> Mapping[str, str]:
    """Say of a document or a scholar’s work who speaks, when, for whom, as far as known."""
    if row.kind in quotations.STUDIES:
        return _of_study(catalogue, row)
    work = catalogue.references[row.reference]
    speaker = who(catalogue, row.speaker)
    side = parties(catalogue, row) if row.speaker in catalogue.actors or not speaker else ""
    named = list(dict.fromkeys(filter(None, (speaker, side))))
    hand = f"written down by {work.recorder}" if work.recorder else ""
    released = f"released {day(work.released)}" if work.released else ""
    return {
        "who": ", for ".join(named) or work.author.replace("|", "; ") or work.title,
        "when": " · ".join(filter(None, (day(row.date), released))) or UNKNOWN,
        "whom": " · ".join(filter(None, (_genre(work), _occasion(catalogue, row), hand)))
        or UNKNOWN,
    }


def _genre(work: Reference) -> str:
    return f"{work.genre} ({work.status})" if work.genre and work.status else work.genre


def _occasion(catalogue: Catalogue, row: Quotation) -> str:
    """Who else the event is of to which the words belong, the first three."""
    if not row.events:
        return ""
    event = catalogue.event(row.events[0])
    own = {row.speaker, *quotations.parties(catalogue, row)}
    others = [key for key in (*event.agents, *event.others) if key not in own]
    labels = [who(catalogue, key) for key in dict.fromkeys(others)][:3]
    return f"addressed or concerned: {', '.join(labels)}" if labels else ""


def _of_study(catalogue: Catalogue, row: Quotation) -> Mapping[str, str]:
    work = catalogue.references[row.reference]
    place = work.container_title or work.publisher
    return {
        "who": who(catalogue, row.speaker) or work.author,
        "when": day(row.date) or UNKNOWN,
        "whom": ", ".join(filter(None, (work.title, place))) or UNKNOWN,
    }
