"""Breaches of the rules of stories, and the problem that each must make."""

# ruff: noqa: E501

FAIRS = "stories/fairs.yaml"
KNOWN_KEYS = "from, to, type, actor, role, theme, source, told, status, q, contested, context, window, bracket, dim, zero"
STEP_KEYS = (
    "kind, core, minutes, headline, caption, select, event, dispute, disputes, events, excerpts, quotations, mark, "
    "references, answer, reveal, notes"
)

# In the story of the invented dossier: old, new, the whole problem that must come, and no other.
BREACHES = [
    # what a step names
    ("event: council", "event: councli", "14: steps[1].event: 'councli' is not an event of events.csv; did you mean 'council'?"),
    ("[a1, b1]", "[a1, b1, ar-999]", "20: steps[2].excerpts: 'ar-999' is not an excerpt of excerpts.csv"),
    ("- g1", "- gg1", "28: steps[4].excerpts: 'gg1' is not an excerpt of excerpts.csv; did you mean 'g1'?"),
    ("[act]", "[pact]", "16: steps[1].references: 'pact' is not a reference of references.csv; did you mean 'act'?"),
    ("who-wrote", "who-spoke", "24: steps[3].dispute: 'who-spoke' is not a disagreement of disagreements.csv; did you mean 'who-wrote'?"),
    ("event: council", "event: a council", "14: steps[1].event: 'a council' is not an id (lower-case letters, digits and hyphens: nrc-2002)"),
    # select
    ("type=forum", "tpye=forum", f"13: steps[1].select: 'tpye' is not a key of a selection (known: {KNOWN_KEYS})"),
    ("type=forum", "type=forun", "13: steps[1].select: type: 'forun' means nothing here; did you mean 'forum'?"),
    ("from=1994", "from=1994-13", "13: steps[1].select: from: '1994-13' means nothing here"),
    ("from=1994", "from=27.05.1994", "13: steps[1].select: from: '27.05.1994' means nothing here; write 1994-05-27"),
    ("from=1994", "from=1994&to=1993", "13: steps[1].select: from 1994 to 1993 is no period: it ends before it starts"),
    ("window=1990,2000", "window=2000,1990", "13: steps[1].select: window: '2000,1990' means nothing here"),
    ("window=1990,2000", "zero=fiar", "13: steps[1].select: zero: 'fiar' means nothing here"),
    ("window=1990,2000", "role=speaking", "13: steps[1].select: role: 'speaking' means nothing here"),
    ("window=1990,2000", "event=fair", f"13: steps[1].select: 'event' is not a key of a selection (known: {KNOWN_KEYS})"),
    # what a kind shows
    ("    headline: Two tell of a letter\n", "", "18: steps[2].headline: is missing; a step of kind 'quotes' has one"),
    ("dispute: who-wrote", "dispute: who-wrote\n    event: council", "24: steps[3].dispute: stands beside the event 'council'; a step shows one of them"),
    ("[a1, b1]", "[a1]", "20: steps[2].excerpts: 1, of 1 sources; quotes are two or more, of two sources"),
    ("[a1, b1]", "[a1, a2]", "20: steps[2].excerpts: 2, of 1 sources; quotes are two or more, of two sources"),
    ("- g1", "- g1\n      - a1", "27: steps[4].excerpts: 2; a source step has one, of the source whose card it shows"),
    ("    dispute: who-wrote\n", "", "22: steps[3].dispute: is missing; a compare step shows the positions in one"),
    ("kind: blank", "kind: blank\n    caption: Nothing", "30: steps[5].caption: a blank step has notes only"),
    ("dispute: who-wrote", "dispute: who-wrote\n    reveal: [source]", "25: steps[3].reveal: 'source' has nothing to reveal: the step has no excerpts"),
    ("dispute: who-wrote", "dispute: who-wrote\n    reveal: [date]", "25: steps[3].reveal: 'date' has nothing to reveal: the step has no excerpts and no event"),
    # views
    ("[a2]\n    references: [act]", "[a5]", "15: steps[1].excerpts: 'a5' is of kind 'perception' and stands alone: add an excerpt of a second source or a reference"),
    ("[a2]\n    references: [act]", "[]\n    quotations: [q1]\n    references: [act]", "16: steps[1].quotations: 'q1' is a claim of one party and stands alone: add another party, a text, a scholar or a reference that is not of the same party"),
    ("[a2]\n    references: [act]", "[a3]", "15: steps[1].excerpts: 'a3' is somebody's words and stands alone: add an excerpt of a second source or a reference"),
    # documents, findings, questions
    ("[a2]", "[a2]\n    quotations: [q9]", "16: steps[1].quotations: 'q9' is not a quotation of quotations.csv"),
    ("[a2]", "[a2, b1]", "15: steps[1].excerpts: 2 beside a timeline (at most one text); make it a step of quotes"),
    ("[a2]", "[a2]\n    quotations: [q1, q2]", "16: steps[1].quotations: 2 beside a timeline (at most one document)"),
    ("kind: compare", "kind: document", "22: steps[3].quotations: is missing; a document step shows one or two"),
    ("[a1, b1]", "[a1, b1]\n    mark: [not there]", "21: steps[2].mark: 'not there' is not in what the step quotes"),
    ("kind: compare", "kind: findings\n    mark: [letter]", "23: steps[3].mark: has nothing to mark: the step has no excerpts and no quotations"),
    ("kind: quotes", "kind: question\n    events: [visit, hint]", "19: steps[2].events: 'hint' and 'visit' may have been at one time: no order is known"),
    ("kind: quotes", "kind: quotes\n    events: [visit]", "19: steps[2].events: are for a step of kind 'question': to be put in order"),
    ("kind: quotes", "kind: quotes\n    answer: So.", "19: steps[2].answer: is for a step of kind 'question'"),
    ("kind: quotes", "kind: quotes\n    minutes: 61", "19: steps[2].minutes: '61' is too large (at most 60)"),
    ("kind: quotes", "kind: quotes\n    minutes: soon", "19: steps[2].minutes: 'soon' is not a whole number"),
    ("kind: quotes", "kind: quotes\n    core: perhaps", "19: steps[2].core: 'perhaps' is neither true nor false"),
    # lengths
    ("Two tell of a letter", "x" * 91, f"19: steps[2].headline: '{'x' * 91}' has 91 characters (at most 90)"),
    ("One text tells of it.", "so " * 40, "10: steps[1].caption: has 46 words (at most 40)"),
    # form
    ("kind: quotes", "kind: qoutes", "18: steps[2].kind: 'qoutes' is not one of 'title', 'section', 'step', 'quotes', 'source', 'document', 'compare', 'findings', 'question' or 'blank'"),
    ("[date, next]", "[date, date]", "17: steps[1].reveal: 'date' stands twice"),
    ("[date, next]", "[dates]", "17: steps[1].reveal: 'dates' is not one of 'date', 'source' or 'next'"),
    ("[a1, b1]", "[a1, b1, a1]", "20: steps[2].excerpts: 'a1' stands twice"),
    ("[a2]", "a2", "15: steps[1].excerpts: needs a list: [a2]"),
    ("headline: Two tell of a letter", "headline: [Two]", "19: steps[2].headline: needs text"),
    ("headline: Two tell of a letter", "headlin: Two", f"19: steps[2].headlin: is not a key here (known: {STEP_KEYS})"),
    ("author: The tests", "autor: The tests", "1: author: is missing"),
    ("author: The tests", "author:", "3: author: is missing"),
    ("author: The tests", "author: ''", "3: author: is empty"),
    ("author: The tests", "author: The tests\nyear: 2026", "4: year: is not a key here (known: title, language, author, summary, steps)"),
    ("language: en", "language: English", "2: language: 'English' is not the code of a language (e.g. en or vi)"),
    ("title: Fairs and a council\n", "title: Fairs and a council\ntitle: Fairs\n", "2: title: stands twice (first in line 1)"),
    ("    headline: Two tell of a letter\n", "    headline: Two tell\n    headline: of a letter\n", "20: steps[2].headline: stands twice (first in line 19)"),
    ("  - kind: title\n    headline: Fairs and a council\n", "  - kind title\n", "6: steps[0]: needs lines of the form 'kind: …'"),
    ("[a1, b1]", "&ids [a1, b1]\n    references: *ids", "21: steps[2].references: repeats another value by a sign (*); write the value itself"),
    ("kind: quotes", "kind: [", "20: not YAML: expected ',' or ']', but got ':'"),
    ("kind: quotes", "\tkind: quotes", "18: not YAML: found character '\\t' that cannot start any token"),
]  # fmt: skip
