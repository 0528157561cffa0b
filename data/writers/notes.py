"""What each table, each column and each key of `dossier.yaml` holds, in plain words."""

from collections.abc import Mapping

from data.tables import models
from data.tables.models import Row

# What a row of a table is.
TABLES: Mapping[type[Row], str] = {
    models.Event: "what happened, and when",
    models.Phase: "the states of a forum: active, suspended, ended",
    models.Excerpt: "quoted passages of the sources, word for word",
    models.Paragraph: "the first words of each paragraph of a source",
    models.Source: "the texts that are compared",
    models.Reference: "documents and works that the record rests on",
    models.Quotation: "words of a document, a memoir, the press or a study",
    models.Disagreement: "questions on which sources differ",
    models.Position: "what a source says to such a question",
    models.Finding: "what is agreed, found or argued on it",
    models.Link: "links that a source draws between two events",
    models.Type: "types of events: the lanes of the timeline",
    models.Group: "groups of lanes",
    models.Actor: "states, organisations, persons",
    models.Theme: "what events are about",
    models.Aspect: "aspects of what sources differ on",
    models.Period: "strips behind the timeline: who governed, or eras",
    models.Term: "words to compare between the sources",
}

_DATE = "1997-05-27, 1997-05, 1997; 1997~ is about 1997, 199X some year of the decade"
_SEVERAL = "Several with | between them."

# What columns hold that mean the same in every table.
COMMON: Mapping[str, str] = {
    "id": "A short name that never changes and stands once: small letters, digits, hyphens. "
    "Other sheets name the row by it. If it is empty, one is made.",
    "label": "The name as it is shown.",
    "order": "A number: rows with small ones come first.",
    "definition": "What belongs here, in a sentence.",
    "note": "A remark that is shown with it.",
    "start": f"When it began: {_DATE}.",
    "end": f"When it ended, as start; .. if it goes on; empty if it took no longer. {_DATE}.",
    "events": f"The events that it is about. {_SEVERAL}",
    "themes": f"What it is about. {_SEVERAL}",
    "references": f"The documents and works that it rests on. {_SEVERAL}",
    "source": "The source that says so.",
    "disagreement": "The question that it belongs to.",
    "aspect": "The aspect of the question.",
    "summary": "One to three sentences of your own.",
    "record": "What documents and scholarship say of it, and what they leave open.",
    "speaker": "Whose words or view it is: an actor, or a name.",
    "lead": "A subject that the quote lacks; it is shown before it in square brackets.",
    "quote": "The passage word for word.",
    "translation": "The quote in the language of the dossier.",
    "place": "Where it happened.",
    "language": "The code of the language: en, fr, vi.",
    "title": "The title.",
    "author": f"Family name, given name. {_SEVERAL}",
    "container-title": "The journal, book, newspaper or site that it stands in.",
    "publisher": "Who published it.",
    "issued": f"When it was published: {_DATE}.",
    "URL": "Its address on the web (https://…).",
    "genre": "What sort of text it is: treaty, speech, book, web page …",
    "seen_at": "The address where it was really read (https://…).",
    "agents": f"Who acts or speaks. {_SEVERAL}",
    "paragraph": "The number of the paragraph; or the page, as it is cited: p. 12.",
}

# What they hold in one table alone.
OWN: Mapping[type[Row], Mapping[str, str]] = {
    models.Event: {
        "title": "What happened, as a headline. This and start are all that an event needs.",
        "start": f"When it happened or began: {_DATE}. All that an event needs beside its title.",
        "short": "The label in the timeline, at most 24 characters. If it is empty, the title is "
        "cut.",
        "type": "The type of event: its lane.",
        "status": "attested, or: disputed (whether it happened, or how), unattested (only a "
        "source here says so), planned, feared.",
        "date_of": "What its date is the date of.",
        "others": f"Who is addressed, affected or takes part. {_SEVERAL}",
        "part_of": "The larger event that it is part of.",
        "joined": f"The states that became members by it. {_SEVERAL}",
        "why": "Why an event that no source tells of belongs here.",
        "weight": "1 to 3: the labels of 3 go first. Empty: 2.",
    },
    models.Phase: {
        "event": "The forum, an event.",
        "state": "The state that it is in from start on.",
        "agents": f"Who brought it about. {_SEVERAL}",
    },
    models.Excerpt: {
        "source": "The source that the passage stands in.",
        "kind": "What the passage does: tell an event, name a cause, judge, see it in a way …",
        "claim_date": "The date that the passage itself gives, if it does; two with / between.",
        "voice": "own: the author speaks; attributed or quoted: others do; mixed: both.",
        "modality": "How it is said: asserts, hedges, denies …",
        "cites": "The note or work that the source gives there.",
        "original": "The original of words that the source quotes.",
        "fidelity": "How near the source's wording is to that original.",
        "sic": "How a garbled sentence is read here.",
    },
    models.Paragraph: {
        "source": "The source that the paragraph stands in.",
        "paragraph": "The number of the paragraph.",
        "opening": "Its first words, at most five.",
    },
    models.Source: {
        "label": "The short name: Family 1998.",
        "text_file": "The name of the file with its full text, in the folder of --texts.",
        "type": "What it is, in a word of CSL: book, article-journal, webpage, speech …",
        "issued_basis": "How its date is known: stated, or inferred from what.",
        "place": "Where it was written or published.",
        "evidence": "What it rests on: how many notes, which documents.",
        "horizon": "The last time that it knows of; after it, silence means nothing.",
        "horizon_basis": "How that time is known.",
        "standpoint": "From where it sees things.",
        "depends_on": f"Other sources that it takes from. {_SEVERAL}",
        "provenance": "Where the copy comes from.",
        "cleaning": "What was changed in the copy.",
        "words": "How many words it has.",
    },
    models.Reference: {
        "kind": "primary (a document of the time), press, reference-work or scholarship.",
        "party": f"Who issued it. {_SEVERAL}",
        "editor": f"Family name, given name. {_SEVERAL}",
        "volume": "The volume.",
        "issue": "The number within the volume.",
        "page": "The pages: 12-34.",
        "archive": "The archive that it lies in.",
        "collection": "Fonds, file, box.",
        "status": "How far it got: draft, adopted, signed, in force …",
        "recorder": "Who wrote it down.",
        "made": f"When it was written down: {_DATE}.",
        "released": f"When it became public: {_DATE}.",
        "translator": "Who translated it.",
        "accessed": "The day on which its address was last read.",
        "DOI": "Its DOI: 10.…",
    },
    models.Quotation: {
        "kind": "document (of the time), memoir (later words of who took part), press, study.",
        "reference": "The document or work that the words stand in.",
        "disagreements": f"The questions that it speaks to. {_SEVERAL}",
        "aspect": f"The aspects of them. {_SEVERAL}",
        "position": "For a study: what its author concludes, in your words.",
        "date": f"When it was said or written: {_DATE}.",
        "locator": "Where it stands: p. 12, Article 5.",
        "seen": "The day on which it was read there.",
    },
    models.Disagreement: {
        "question": "The question, as one.",
        "kind": f"On what they differ: date, agency, blame, fact … {_SEVERAL}",
    },
    models.Position: {
        "source": "The source whose position it is; it may have several.",
        "position": "What the source says to it, in your words and few of them.",
        "excerpts": f"The excerpts that it rests on. {_SEVERAL}",
        "mark": f"Words of the quotes to be marked. {_SEVERAL}",
    },
    models.Finding: {
        "state": "agreed: nobody differs; found: the record shows it; argued: somebody holds it.",
        "sentence": "What is agreed, found or argued, in a sentence.",
        "carriers": f"The quotations or references that carry it. {_SEVERAL}",
        "against": f"Those that speak against it. {_SEVERAL}",
        "as_of": f"Up to when this was looked into: {_DATE}.",
    },
    models.Link: {
        "from": "The first of the two events.",
        "to": "The second of the two events.",
        "kind": "What the source says the first does to the second.",
        "excerpt": "The excerpt in which it says so.",
    },
    models.Type: {
        "group": "The group of lanes that it stands in.",
        "symbol": "The sign of its events.",
        "hatch": "A hatching; it is kept, and drawn nowhere.",
        "colour": "Its colour on light pages: #2d7967. If it is empty, one is given.",
        "colour_dark": "Its colour on dark pages: #74c5b3.",
    },
    models.Actor: {
        "kind": "state, organisation, body, person …",
        "part_of": f"What it belongs to, with dates if for a time: league@1990/1995. {_SEVERAL}",
        "wikidata": "Its number in Wikidata: Q7184.",
    },
    models.Theme: {
        "introduction": "A paragraph that opens the theme.",
        "questions": f"At most three questions on which sources differ. {_SEVERAL}",
        "documents": f"At most five references to documents. {_SEVERAL}",
        "reading": f"At most six references for reading on. {_SEVERAL}",
    },
    models.Period: {
        "group": "The strip that it stands in: capital, era.",
        "source": "The source whose period it is, if it is one's own.",
        "criterion": "By what a scholar parts the periods.",
        "quotation": "The quotation in which that is argued.",
    },
    models.Term: {
        "terms": f"The words; * at the end of one stands for any ending. {_SEVERAL}",
    },
}

# What the keys of `dossier.yaml` hold.
DOSSIER: Mapping[str, str] = {
    "title": "What the timeline is called.",
    "subtitle": "A line under the title.",
    "lead": "A sentence under it; {events}, {texts}, {told} and {questions} become numbers.",
    "window": "The part of time shown at first: two dates with a comma, 1900,1950.",
    "language": "The code of the language: en, fr, vi.",
    "version_note": "What a reader should know of this version.",
    "author": "Who made the dossier; copies of it in one file say so.",
    "licence": "Under which terms it may be handed on, in a sentence.",
    "bands": "The groups of periods that stand as strips at the top.",
    "bars": "Types of events that always end, or go on.",
    "balance": "Who may give how much of the quotations, where the rules are strict.",
    "rules": "plain (whatever can be read is shown) or strict (the house rules hold too).",
}

# What the columns of a sheet of events hold, where no other table is there.
SHEET: Mapping[str, str] = {
    "start": f"When it happened or began: {_DATE}. Each event needs this and a title.",
    "end": "When it ended, as start; .. if it goes on. Empty: it took no longer.",
    "title": "What happened, as a headline. Two rows of the same start and title are one event "
    "with two sources.",
    "summary": "A sentence or two of your own.",
    "label": "The label in the timeline, at most 24 characters. Empty: the title is cut.",
    "type": "A word for its lane: Treaties, Storms.",
    "actors": f"Who acts. {_SEVERAL}",
    "themes": f"What it is about. {_SEVERAL}",
    "place": "Where it happened.",
    "source": "Who says so: a book, an article, a letter.",
    "quote": "The source's own words, to the letter.",
    "page": "Where they stand in the source: 12.",
    "url": "The source's address on the web (https://…).",
    "weight": "1 to 3: the labels of 3 go first. Empty: 2.",
}


def of(table: type[Row], column: str) -> str:
    """Return what a column of a table holds."""
    return OWN.get(table, {}).get(column) or COMMON[column]
