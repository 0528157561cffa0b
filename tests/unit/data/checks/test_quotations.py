"""The rules for quotations, findings, themes and shares; what a check counts of them."""

from pathlib import Path

import pytest

from data.checks import figures
from data.checks.check import check
from tests import small
from tests.small import FILES, changed

ROW = "q1,document,act,council,trust,who-wrote,,"
QUOTE = '"If both sit down, neither shall rule."'
WORDS_OF_FORTY = " ".join(["word"] * 41)
# file, old, new, the message that must come
BREACHES = [
    ("quotations.csv", QUOTE, "", "quotations.csv:2: quote: is empty, and so is the position"),
    (
        "quotations.csv",
        QUOTE,
        "word " * 61,
        "quotations.csv:2: quote: has 61 words (at most 60)",
    ),
    (
        "quotations.csv",
        QUOTE,
        "One is said. Two are said. Three are said.",
        "quotations.csv:2: quote: has 3 sentences (at most 2)",
    ),
    (
        "quotations.csv",
        "For Eve the seats were a probe.",
        WORDS_OF_FORTY,
        "quotations.csv:3: position: has 41 words (at most 40)",
    ),
    (
        "quotations.csv",
        ROW,
        "q1,document,act,,,,,",
        "quotations.csv:2: events: names neither events nor themes nor disagreements",
    ),
    (
        "quotations.csv",
        ROW,
        ROW.replace("act", "book"),
        "quotations.csv:2: reference: 'book' has no party; a document is some party's",
    ),
    (
        "quotations.csv",
        ",en,,,envoy",
        ",fr,,,envoy",
        "quotations.csv:2: translation: is empty; the quote is in 'fr'",
    ),
    (
        "quotations.csv",
        ",en,,,envoy",
        ",,,,envoy",
        "quotations.csv:2: language: is empty; say in which language the quote is",
    ),
    (
        "quotations.csv",
        "envoy,1997-05-27,",
        "envoy,,",
        "quotations.csv:2: date: is empty; say when it was said or written",
    ),
    (
        "quotations.csv",
        "probe.,Eve,",
        "probe.,,",
        "quotations.csv:3: speaker: is empty; a study has its scholar",
    ),
    (
        "quotations.csv",
        ",envoy,1997",
        ",envoi,1997",
        "quotations.csv:2: speaker: 'envoi' is not an id of actors.csv; did you mean 'envoy'?",
    ),
    (
        "quotations.csv",
        "https://example.com/copy,2026-11-22",
        ",2026-11-22",
        "quotations.csv:2: seen_at: is empty",
    ),
    (
        "findings.csv",
        "sent.,q1,",
        "sent.,q3,",
        "findings.csv:2: carriers: 'q3' is not an id of quotations.csv",
    ),
    (
        "findings.csv",
        "sent.,q1,,",
        "sent.,q1,book,",
        "findings.csv:2: against: 'book' stands against it: it is found or argued, not agreed",
    ),
    (
        "findings.csv",
        "who-wrote,argued,It was a probe.,q2|book,act,2005\n",
        "who-wrote,argued,A.,q2,,\n" * 4,
        "findings.csv:6: state: 'who-wrote' has more than 3 of 'argued'",
    ),
    (
        "themes.csv",
        "whom.,,",
        "whom.,Few words.,",
        "themes.csv:2: introduction: has 2 words (60 to 110)",
    ),
    (
        "themes.csv",
        "Goods.,,,,",
        f"Goods.,{'word ' * 70},,,",
        "themes.csv:3: documents: is empty; an introduction needs what it rests on",
    ),
    (
        "themes.csv",
        "act,book",
        "act,book|book2",
        "themes.csv:2: reading: 'book2' is not an id of references.csv; did you mean 'book'?",
    ),
    (
        "dossier.yaml",
        "bands: [capital]",
        "bands: [capital]\nbars: [statement]",
        "events.csv:5: end: is empty; 'letter' is of type 'statement': its last day, or '..'",
    ),
    (
        "dossier.yaml",
        "bands: [capital]",
        "bands: [capital]\nbars: [war]",
        "dossier.yaml: bars: 'war' is not an id of types.csv",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "message"), BREACHES)
def test_breach(tmp_path: Path, name: str, old: str, new: str, message: str) -> None:
    """Each breach of a rule is named."""
    folder = small.write(tmp_path, changed(name, old, new))
    found = [str(problem) for problem in check(folder).problems]
    assert any(line.startswith(message) for line in found), found


@pytest.mark.parametrize(
    ("limits", "fault"),
    [
        ("of: [north], at_most: 50", "North: 1 of 1 documents, 100 % (at most 50 %)"),
        ("at_most: 50", "North: 1 of 1 documents, 100 % (at most 50 %)"),
        ("of: [south], at_least: 2", "North: 0 of 1 documents, 0 % (at least 2)"),
        (
            "of: [south], members: true, at_most: 99",
            "North: 1 of 1 documents, 100 % (at most 99 %)",
        ),
        ("of: [north], members: false, at_least: 1", "North: 0 of 1 documents, 0 % (at least 1)"),
        ("of: [north], at_most: 100", ""),
    ],
)
def test_shares(tmp_path: Path, limits: str, fault: str) -> None:
    """A share over or under its limit is a problem; who has joined by then counts as a member."""
    dossier = f"{FILES['dossier.yaml']}balance: [{{share: North, {limits}}}]\n"
    events = FILES["events.csv"].replace("trust,,,Town", "trust,,north,Town")
    folder = small.write(tmp_path, {"dossier.yaml": dossier, "events.csv": events})
    found = [str(problem) for problem in check(folder).problems]
    assert found == ([f"dossier.yaml: balance: {fault}"] if fault else [])


def test_the_party_is_the_speakers(tmp_path: Path) -> None:
    """A document counts for who speaks in it, not for who wrote it down."""
    dossier = FILES["dossier.yaml"] + "balance: [{share: One party, at_most: 100}]\n"
    references = FILES["references.csv"].replace("act,primary,north", "act,primary,south")
    folder = small.write(tmp_path, {"dossier.yaml": dossier, "references.csv": references})
    assert list(figures.lines(check(folder)))[-1].startswith("One party (north): 1 of 1")


def test_figures(tmp_path: Path) -> None:
    """A check counts the voices: kinds, scholars, findings and shares."""
    dossier = FILES["dossier.yaml"] + "balance: [{share: One party, at_most: 100}]\n"
    folder = small.write(tmp_path, {"dossier.yaml": dossier})
    assert list(figures.lines(check(folder))) == [
        "excerpts without use (no position, date, link, story or record): a4",
        "quotations: 1 document, 1 study; on 1 events",
        "studies: 1 scholars, 0 of 1 in their own words, on 1 disagreements",
        "findings: 1 agreed, 1 argued; on 1 of 1",
        "One party (north): 1 of 1 documents, 100 %",
    ]


def test_unused_references(tmp_path: Path) -> None:
    """A check names the references that nothing rests on."""
    more = "spare,press,,A Paper,,,,2005,,https://example.org/paper,2026-11-22,\n"
    folder = small.write(tmp_path, {"references.csv": FILES["references.csv"] + more})
    assert "references that nothing uses: spare" in figures.lines(check(folder))


def test_nothing_to_count(tmp_path: Path) -> None:
    """Without quotations a check says nothing of them."""
    empty = small.changed("excerpts.csv", "trade makes trust,,2,,", "trade makes trust,,2,1990,")
    empty |= {name: FILES[name].splitlines()[0] for name in ("quotations.csv", "findings.csv")}
    assert list(figures.lines(check(small.write(tmp_path, empty)))) == []
