"""The sentences of the page About: how to read it, how the texts are coded, what it cannot show."""

from collections.abc import Iterable, Mapping

from components.text.common import counted, number, plural
from components.text.events import REFERENCE_LABELS
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import Content, contents
from data.catalogue.signs import Sign, signs

TITLE, HEADING = "About", "About “{}”"
PARTS = {
    "reading": "How to read it",
    "method": "How the texts are coded",
    "words": "The words of the codebook",
    "sources": "The sources",
    "notes": "Notes, and how far they can be checked",
    "voices": "Who is heard, and who is not",
    "untold": "What none of the sources tells",
    "limits": "What this dossier cannot show",
    "this-copy": "This copy",
    "data": "Data and rights",
}
CONTENTS = "On this page"
DEFINITIONS = {"types": "Types of events", "themes": "Themes", "aspects": "Aspects of a difference"}
VERSION = "Version {}, a fingerprint of all its tables: citations name it."

SYMBOLS = "A symbol is something that happened at one time."
SIGNS: Mapping[Sign, str] = {
    "bar": "A bar is something that lasted, a symbol something that happened at one time.",
    "thin": (
        "A thin line covers all the days that a vague date may mean: a year is drawn as a year."
    ),
    "hatched": "Hatching is a time in which it was suspended.",
    "hollow": (
        "An outline alone is something that has ended or lies dormant, or an event that is not "
        "attested beyond the source that tells it."
    ),
    "arrow": "An arrowhead at the right goes on.",
}
CHOOSE = "Choose an event in the timeline or in the list: beside it stands"
CHOOSE_ALONE = "what is known of it"
SPOKEN = ", with who speaks and how"
BESIDE: Mapping[Content, str] = {
    "texts": "what each text says of it, word for word",
    "silence": "who does not tell it",
    "quotations": "the documents of the time, later words and scholars",
    "findings": "what is agreed, found and argued",
}
NOTHING_CHOSEN = "Nothing chosen: {} of the selection in order of time"
ARGUMENTS = ", and then the arguments that no event carries"
FLAG = (
    "The flag ⚑ says that sources differ on an event. It takes no side, and neither does any "
    "colour."
)
ADDRESSES = "Every view has an address of its own: share it, go back, or add the same query to {}."
ADDRESSES_IN_COPY = "Every view has an address of its own: go back, or share it with this file."

METHOD = (
    (
        "What is coded",
        (
            "Each source was read sentence by sentence. A passage is quoted as an excerpt "
            "when it tells an event or argues: gives a cause, a perception, an evaluation, a "
            "theory, a conclusion, or says what might have been. Excerpts are verbatim and "
            "short: at most one sentence. One sentence may tell several events; counting "
            "counts it once."
        ),
    ),
    (
        "Who speaks",
        (
            "Own: the writer says it. Attributed: the writer gives it as somebody’s view. "
            "Quoted: it stands in quotation marks. Mixed: some of each. A quotation within a "
            "quotation was compared with the words as first published, where these were "
            "found."
        ),
    ),
    (
        "How it is said",
        (
            "A text asserts, hedges (“allegedly”, “perhaps”), denies, evaluates, predicts or "
            "supposes. What it states as plain fact on one party’s word counts as asserted, "
            "and a note says on whose word."
        ),
    ),
    (
        "Claims and record",
        (
            "A source’s claim is an excerpt. What documents and scholarship say is a record "
            "of its own, with references, and says what they do not settle. A party’s "
            "document proves what that party said or decided, not who was right. Where "
            "scholars differ, the record says so."
        ),
    ),
    (
        "Documents, memoirs, press, scholars",
        (
            "A document is what a party said, decided or wrote down at the time: quoted with its "
            "condition, signed by who speaks, with who recorded it and where the words were read. "
            "A memoir is a participant’s later words; press: words known from reports alone. A "
            "study is quoted for what it claims about a question, in its words or, said so, in "
            "ours; our label of its reading is a help to sort, not the scholar’s own."
        ),
    ),
    (
        "Agreed, found by, argued",
        (
            "Agreed: a fact of date, words, act or text that records of opposing sides carry, or a "
            "text that both adopted; never a motive, a meaning, a right or a blame. Found by: a "
            "court, a mission or an assembly, with its vote, and who rejects it. Argued: all else, "
            "by name. In doubt it is argued."
        ),
    ),
    (
        "Dates",
        (
            "Dates keep the precision they are known with: a year, a season, “some time "
            "between”. An event possibly lasted from the earliest day of its start to the "
            "latest of its end. A source that gives another date than the record, or none, "
            "keeps its own."
        ),
    ),
    (
        "Status",
        (
            "Attested: documents or scholarship beyond these sources know of it. Disputed: "
            "whether it was, or was as told. Not attested: only a source here says so, and "
            "the record says where we looked. Planned and feared: it was expected and is not "
            "told as past."
        ),
    ),
    (
        "Differences",
        (
            "Where sources part, a difference puts a question and gives each source’s "
            "position, aspect by aspect, in our words beside its own. A source may contradict "
            "itself. “Not said” and “does not tell it” are derived from the tables, never "
            "typed in, and agreement is never claimed: at most no difference is recorded."
        ),
    ),
    (
        "Silence",
        (
            "That a source does not tell an event counts only up to its horizon, the latest "
            "thing it knows or is coded for. After that the page says “after this text”."
        ),
    ),
    (
        "Actors",
        (
            "Persons and bodies are part of states or organisations, some for a time only; a "
            "filter for a state or an organisation brings them. States are not part of "
            "organisations. Places of disputed status stand under the state to which the "
            "General Assembly of the United Nations assigns them."
        ),
    ),
    (
        "Wording",
        (
            "Titles, labels and summaries are ours and written from the record. A word whose "
            "use is itself in dispute stands only inside quotation marks. Translations are "
            "ours, oddities included. A garbled passage is quoted as it stands, with the "
            "reading we adopt."
        ),
    ),
)

UNTOLD = "None of the sources tells these events, so that they carry no excerpt."
UNTOLD_BUT_NEEDED = (
    "These events stand here because a reader needs them; each says why it belongs. None of "
    "the sources tells them, so that they carry no excerpt."
)
NOTHING_UNTOLD = "Some source tells each event."

LIMITS = (
    (
        "It holds what a few texts say, found by chance rather than chosen to stand for a "
        "literature; their number says nothing of how many people think so."
    ),
    (
        "The texts are of very different length: {share:.0%} of their words are {longest}’s. "
        "{alone} of the {told} events that are told at all are told by it alone."
    ),
    (
        "An excerpt shows what a source says, not that it was so. A party’s own document "
        "proves what that party said or decided, not who was right. Where the record does not "
        "settle a point, the note says so."
    ),
    (
        "The limits on quotation leave sentences of the longer texts uncoded. What a text "
        "says in more words than the excerpts show is not here."
    ),
    (
        "References were consulted mostly as stored copies of pages, some in part; the "
        "records say what was looked for and not found."
    ),
    (
        "Documents are quoted where their words could be seen, many of them in copies or in the "
        "press of the day, and not all that matter could be; those of some parties are easier to "
        "find than those of others."
    ),
    (
        "A source’s silence is counted only up to its horizon, the latest thing it knows or "
        "is coded for."
    ),
)

DATA = "The tables are at {}, with the same query as any view."
QUOTED = "The quoted passages remain their authors’; they are quoted for criticism and teaching."
OURS = "Summaries, records and translations are ours, under the licence of the program."

NOTES_OF_TEXTS = "What the texts give as their evidence, as far as the coded passages go:"
EVERY_NOTE = "Every note of {}"
COVERAGE = "How much each gives to which years and themes"
VOICES = (
    "States and organisations with a part in most events, and the works of theirs that are "
    "quoted as documents. Persons and bodies count for what they were part of. Each event names "
    "those who act in it and of whom no document is quoted."
)
PARTIES = ("Party", "Events", "Documents")
PARTIES_CAPTION = "Who has a part in events, and whose documents are quoted"


def reading(catalogue: Catalogue, *, in_copy: bool = False) -> list[str]:
    """Say how the timeline is read, of what there is in a dossier, or in a copy of it."""
    there = signs(catalogue)
    lines = [meaning for sign, meaning in SIGNS.items() if sign in there]
    first = lines if "bar" in there else [SYMBOLS, *lines]
    last = ADDRESSES_IN_COPY if in_copy else ADDRESSES.format(_files(catalogue))
    flag = f"{FLAG} " if catalogue.disagreements else ""
    return [" ".join(first), _choosing(catalogue), f"{flag}{last}"]


def _choosing(catalogue: Catalogue) -> str:
    """Say what stands beside the timeline, with an event chosen and without."""
    there, voices = contents(catalogue), catalogue.excerpts["voice"]
    spoken = {"texts": SPOKEN} if any(voices) else {}
    parts = [words + spoken.get(needs, "") for needs, words in BESIDE.items() if needs in there]
    parts = parts or [CHOOSE_ALONE]
    kinds = {"texts": "excerpts", "quotations": "documents"}
    names = [name for needs, name in kinds.items() if needs in there] or ["events"]
    chosen = NOTHING_CHOSEN.format(f"the {' and '.join(names)}")
    rest = ARGUMENTS if catalogue.arguments else ""
    return f"{CHOOSE} {'; then '.join(parts)}. {chosen}{rest}."


def data(catalogue: Catalogue) -> str:
    """Say where the data is, and whose it is."""
    quoted = QUOTED if "quotes" in contents(catalogue) else ""
    ours = OURS if catalogue.dossier.rules == "strict" else ""
    return " ".join(filter(None, (DATA.format(_files(catalogue)), quoted, ours)))


def _files(catalogue: Catalogue) -> str:
    """The addresses of the tables that hold something: "/events.csv and /events.json"."""
    tables = {"texts": "/excerpts.csv", "quotations": "/quotations.csv"}
    some = [path for needs, path in tables.items() if needs in contents(catalogue)]
    return f"{', '.join(['/events.csv', *some])} and /events.json"


def at_odds(count: int) -> str:
    """Say how many notes cannot be right as they stand, by their years."""
    if not count:
        return "None is at odds with the dates."
    return f"{plural(count, 'note')} at odds with the dates."


def references(count: int, kinds: Iterable[tuple[str, int]], copies: int) -> str:
    """Count what the record rests on: "12 references: 7 × primary source, 5 × scholarship …"."""
    parts = ", ".join(f"{REFERENCE_LABELS[kind]} {number(many)}" for kind, many in kinds)
    whole = f"The record rests on {plural(count, 'reference')}" + (f" ({parts})" if parts else "")
    read = f"; of {number(copies)} a copy was read, which is named" if copies else ""
    return f"{whole}{read}. Where a record does not settle a point, it says so."


def quoted(count: int) -> str:
    """Say how the passages of documents and scholars were seen."""
    return (
        f"{plural(count, 'passage')} of documents, memoirs, press and scholars stand here, each "
        "with the address where its words were read, and the day."
    )


def text_languages(count: int, languages: Iterable[str]) -> str:
    """Say in which languages the texts are."""
    return f"Languages of the {counted(count, 'text')}: {', '.join(languages)}."


def unheard(count: int, names: Iterable[tuple[str, int]]) -> str:
    """Name those with a part in events of whom no document is quoted, with how many events."""
    missing = [f"{name} ({number(events)})" for name, events in names]
    if not missing:
        return f"Of each of the {number(count)} a document is quoted."
    return (
        f"Of {number(len(missing))} of the {number(count)} no document is quoted (in brackets the "
        f"events): {', '.join(missing)}."
    )
