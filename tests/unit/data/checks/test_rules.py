"""The rules across tables: each breach is named with its line and what would be right."""

from pathlib import Path

import pytest

from data.checks.check import RULES, check
from data.checks.report import Report
from tests import small
from tests.small import FILES, changed

# file, old, new, the message that must come
BREACHES = [
    (
        "themes.csv",
        "trade,Trade",
        "trust,Trade",
        "themes.csv:3: id: 'trust' stands in line 2 already",
    ),
    (
        "events.csv",
        "envoy,,trade,",
        "envoi,,trade,",
        "events.csv:7: agents: 'envoi' is not an id of actors.csv; did you mean 'envoy'?",
    ),
    (
        "events.csv",
        "north,trust,council,",
        "north,trust,halt,",
        "events.csv:3: part_of: 'halt' is part of itself",
    ),
    (
        "events.csv",
        "1994,1996,held",
        "1996,1994,held",
        "events.csv:4: end: '1994' lies before the start '1996'",
    ),
    (
        "events.csv",
        "act,It frames the council.",
        ",It frames the council.",
        "events.csv:9: references: 'treaty' has no excerpt and no reference",
    ),
    (
        "events.csv",
        "act,It frames the council.",
        "act,",
        "events.csv:9: why: 'treaty' has no excerpt: say why it belongs here",
    ),
    (
        "events.csv",
        "The Act says so.,act",
        "The Act says so.,",
        "events.csv:2: references: a record needs its references",
    ),
    (
        "events.csv",
        "We looked in the Book.",
        "",
        "events.csv:6: record: an unattested event needs where we looked",
    ),
    (
        "events.csv",
        "trade,,,,Fairs",
        "trade,,envoy,,Fairs",
        "events.csv:4: joined: 'envoy' is a person, not a state",
    ),
    (
        "events.csv",
        "North and South founded a council,Council",
        "North and South founded a council,A council of north and south",
        "events.csv:2: short: 'A council of north and south' has 28 characters (at most 24)",
    ),
    (
        "events.csv",
        "It frames the council.,1",
        "It frames the council.,4",
        "events.csv:9: weight: '4' is too large (at most 3)",
    ),
    (
        "events.csv",
        "envoy,south,trust|trade",
        "envoy,south,trust|trust",
        "events.csv:5: themes: 'trust' stands twice in one cell",
    ),
    (
        "events.csv",
        "envoy,south,trust|trade",
        "envoy,south,",
        "events.csv:5: themes: is empty; this column needs a value",
    ),
    (
        "phases.csv",
        "council,active,1997",
        "letter,active,1997",
        "phases.csv:2: event: 'letter' is of type 'statement', not forum",
    ),
    (
        "phases.csv",
        "suspended,1999-03-24",
        "suspended,1998",
        "phases.csv:3: start: '1998' lies before the end of the phase above it ('1999-03-24')",
    ),
    (
        "actors.csv",
        "league,League,organisation,",
        "league,League,organisation,envoy",
        "actors.csv:4: part_of: 'league' is part of itself",
    ),
    (
        "actors.csv",
        "north,North,state,",
        "north,North,state,league",
        "actors.csv:2: part_of: 'north' is a state: part of nothing",
    ),
    (
        "actors.csv",
        "north|league@1990/1995",
        "north|legue@1990/1995",
        "actors.csv:5: part_of: 'legue' is not an id of actors.csv; did you mean 'league'?",
    ),
    (
        "actors.csv",
        "north|league@1990/1995",
        "north|league@soon",
        "actors.csv:5: part_of: 'soon' is not a date",
    ),
    (
        "actors.csv",
        "league,League,organisation,,,,,",
        "league,League,organisation,,,,7747,",
        "actors.csv:4: wikidata: '7747' is not an id of Wikidata (e.g. Q7184)",
    ),
    (
        "types.csv",
        "break,Breaks,crises",
        "joint,Breaks,crises",
        "types.csv:3: id: 'joint' is a group of other types too; choose another id",
    ),
    (
        "types.csv",
        "#2d7967",
        "teal",
        "types.csv:2: colour: 'teal' is not a colour (#rrggbb, lower case)",
    ),
    (
        "dossier.yaml",
        "[capital]",
        "[moon]",
        "dossier.yaml: bands: 'moon' is not a group of periods.csv (capital)",
    ),
    (
        "dossier.yaml",
        '"1990,2012"',
        '"2012,1990"',
        "dossier.yaml: window: '2012,1990': starts after its end",
    ),
    (
        "dossier.yaml",
        '"1990,2012"',
        '"1990-13,2012"',
        "dossier.yaml: window: '1990-13,2012': '1990-13' is not a date",
    ),
    (
        "excerpts.csv",
        "g1,gamma,fair,trade,event",
        "g1,gamma,,trade,event",
        "excerpts.csv:8: events: an excerpt of kind 'event' names its events",
    ),
    (
        "excerpts.csv",
        "a4,alpha,,trade,theory",
        "a4,alpha,,,theory",
        "excerpts.csv:5: themes: names neither events nor themes",
    ),
    (
        "excerpts.csv",
        "both,,2,1997",
        "both,,9,1997",
        "excerpts.csv:3: paragraph: ¶ 9 of 'alpha' is not in paragraphs.csv",
    ),
    (
        "excerpts.csv",
        "attributed,envoy,",
        "attributed,,",
        "excerpts.csv:4: speaker: is empty; voice 'attributed' needs whose words",
    ),
    (
        "excerpts.csv",
        "attributed,envoy,",
        "attributed,envoi,",
        "excerpts.csv:4: speaker: 'envoi' is not an id of actors.csv; did you mean 'envoy'? (plain words need a capital or a blank)",
    ),
    (
        "excerpts.csv",
        '"Eve, 2005",,,',
        '"Eve, 2005",I wish to join,,',
        "excerpts.csv:2: fidelity: say how the quote keeps to its original",
    ),
    (
        "excerpts.csv",
        '"Eve, 2005",,,',
        '"Eve, 2005",,exact,',
        "excerpts.csv:2: original: is empty; fidelity 'exact' needs it",
    ),
    (
        "excerpts.csv",
        "1994/1996",
        "1996/1994",
        "excerpts.csv:8: claim_date: '1996/1994' ends before it starts",
    ),
    (
        "excerpts.csv",
        "trade makes trust",
        "Trade makes trust. It does so daily",
        "excerpts.csv:5: quote: 'Trade makes trust. It does so …' is more than one sentence",
    ),
    (
        "excerpts.csv",
        "trade makes trust",
        "so " * 46,
        "excerpts.csv:5: quote: has 46 words (at most 45)",
    ),
    (
        "excerpts.csv",
        "sứ giả Đặng viết thư",
        "thư " * 71,
        "excerpts.csv:7: quote: has 71 words (at most 70)",
    ),
    (
        "excerpts.csv",
        "sứ giả Đặng viết thư",
        "thư " * 15,
        "sources.csv:3: words: 15 of 29 words are quoted (at most 50%)",
    ),
    (
        "paragraphs.csv",
        "alpha,2,In 1997",
        "alpha,3,In 1997",
        "paragraphs.csv:3: paragraph: 3 where 2 follows for 'alpha'",
    ),
    (
        "paragraphs.csv",
        "Hai liên minh",
        "Hai liên minh đã gặp nhau",
        "paragraphs.csv:5: opening: 'Hai liên minh đã gặp nhau' has more than 5 words",
    ),
    (
        "references.csv",
        "https://example.org/act",
        "javascript:alert(1)",
        "references.csv:2: URL: 'javascript:alert(1)' is not an address (https://…)",
    ),
    (
        "disagreements.csv",
        "content|date,letter,trust",
        "content|date,,",
        "disagreements.csv:2: events: names neither events nor themes",
    ),
    (
        "disagreements.csv",
        "Unsettled.,book",
        "Unsettled.,",
        "disagreements.csv:2: references: a record needs its references",
    ),
    (
        "positions.csv",
        "who-wrote,when,beta,no date,b1,\n",
        "",
        "disagreements.csv:2: id: 'who-wrote' has 1 rows in positions.csv (at least 2)",
    ),
    (
        "positions.csv",
        "no date,b1",
        "no date,a1",
        "positions.csv:3: excerpts: 'a1' is an excerpt of 'alpha', not of 'beta'",
    ),
    (
        "positions.csv",
        "wished to join",
        "hoped to join",
        "positions.csv:2: mark: 'hoped to join' is not in the quotes named",
    ),
    (
        "links.csv",
        "alpha,a3",
        "beta,a3",
        "links.csv:2: excerpt: 'a3' is an excerpt of 'alpha', not of 'beta'",
    ),
    (
        "links.csv",
        "council,halt",
        "council,council",
        "links.csv:2: to: 'council' is linked to itself",
    ),
    (
        "periods.csv",
        "second,Second,capital,2000-01-01",
        "second,Second,capital,1998",
        "periods.csv:3: start: '1998' lies before '1999-12-31', the end above",
    ),
    (
        "terms.csv",
        "council|hint",
        "council|hi*nt",
        "terms.csv:3: terms: 'hi*nt' is not a term (words, with * at the end for all that begin",
    ),
    (
        "terms.csv",
        "council|hint",
        "council|…",
        "terms.csv:3: terms: '…' is not a term",
    ),
    (
        "terms.csv",
        "council|hint",
        "",
        "terms.csv:3: terms: is empty; this column needs a value",
    ),
    (
        "terms.csv",
        "talk,Talk",
        "joining,Talk",
        "terms.csv:3: id: 'joining' stands in line 2 already",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "message"), BREACHES)
def test_breach(tmp_path: Path, name: str, old: str, new: str, message: str) -> None:
    """Each breach of a rule is named."""
    change = {name: FILES[name].replace(old, new, 1)}
    assert change[name] != FILES[name], "the passage to change must be there"
    found = [str(problem) for problem in check(small.write(tmp_path, change)).problems]
    assert any(line.startswith(message) for line in found), found


def test_parts_have_one_level(tmp_path: Path) -> None:
    """An event cannot be part of an event that is itself a part."""
    change = changed(
        "events.csv",
        "published,envoy,south,trust|trade,,",
        "published,envoy,south,trust|trade,halt,",
    )
    found = [str(problem) for problem in check(small.write(tmp_path, change)).problems]
    assert found == ["events.csv:5: part_of: 'halt' is itself part of 'council' (one level only)"]


def test_every_rule_is_listed() -> None:
    """No rule of the modules is left out of the list that a check goes through."""
    from data.checks import (
        balance,
        rules_of_evidence,
        rules_of_ids,
        rules_of_quotations,
        rules_of_tables,
    )
    from data.checks.stories import rules_of_stories, rules_of_voices

    defined = {
        value
        for module in (
            balance,
            rules_of_evidence,
            rules_of_ids,
            rules_of_quotations,
            rules_of_stories,
            rules_of_tables,
            rules_of_voices,
        )
        for value in vars(module).values()
        if getattr(value, "__annotations__", {}) == {"report": Report, "return": None}
    }
    assert set(RULES) == defined
    assert len(RULES) == len(defined) > 20


def test_warnings_do_not_fail(tmp_path: Path) -> None:
    """What is stretched, without date of access or not drawn is warned of, and passes."""
    events = FILES["events.csv"].rstrip("\n") + "\n"
    events += "".join(
        f"more-{n},More,More,statement,attested,1999,,,north,,trust,,,,More.,,act,Needed.,1\n"
        for n in range(6)
    )
    references = FILES["references.csv"].replace(
        "https://example.org/book,2026-11-22", "https://example.org/book,"
    )
    types = FILES["types.csv"].replace("square,,", "square,/,")
    changes = {"events.csv": events, "references.csv": references, "types.csv": types}
    report = check(small.write(tmp_path, changes))
    assert report.problems == []
    assert [str(warning) for warning in report.warnings] == [
        "references.csv:2: id: 'act' serves 9 events (more than 6)",
        "references.csv:3: accessed: 'book' has no date of access",
        "types.csv:2: hatch: '/' is not drawn: what is suspended is hatched alike in all lanes",
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            "excerpts.csv",
            "South left it in March",
            "South left it in April",
            "excerpts.csv:4: quote: 'South left it in April' is not in the text, to the letter",
        ),
        ("excerpts.csv", "There were fairs,,1", "There were fairs,,1", ""),
        (
            "excerpts.csv",
            "a visit was a hint,,3",
            "a visit was a hint,,2",
            "excerpts.csv:6: paragraph: 2 where the quote stands in ¶ 3",
        ),
        ("sources.csv", ",none,29,", ",none,30,", "sources.csv:3: words: 30 where the text has 29"),
        (
            "sources.csv",
            "beta.txt",
            "../beta.txt",
            "sources.csv:3: text_file: '../beta.txt' is not in the folder of texts",
        ),
        (
            "paragraphs.csv",
            "In 1997 a council",
            "In 1998 a council",
            "paragraphs.csv:3: opening: 'In 1998 a council' is not found in the text after the paragraph before it",
        ),
    ],
)
def test_full_texts(tmp_path: Path, name: str, old: str, new: str, message: str) -> None:
    """With the texts at hand, words, paragraphs and every quote are compared to the letter."""
    folder = small.write(tmp_path / "d", changed(name, old, new))
    found = [str(p) for p in check(folder, small.write_texts(tmp_path / "t")).problems]
    assert message in found if message else found == []


def test_uncoded(tmp_path: Path) -> None:
    """Sentences that no excerpt touches are listed with their paragraph."""
    report = check(small.write(tmp_path / "d"), small.write_texts(tmp_path / "t"))
    assert list(report.uncoded()) == ["alpha ¶ 3: It rained."]


@pytest.mark.parametrize(
    ("name", "old"),
    [
        ("events.csv", ",trade,"),
        ("positions.csv", "wished to join"),
        ("stories/fairs.yaml", "g1"),
    ],
)
def test_long_values_are_cut(tmp_path: Path, name: str, old: str) -> None:
    """A message names the beginning of a value, however long the cell is."""
    files = small.FILES[name]
    assert old in files
    folder = small.write(
        tmp_path, {name: files.replace(old, old.replace(old.strip(","), "x" * 90_000), 1)}
    )
    problems = check(folder).problems
    assert problems
    assert max(map(len, map(str, problems))) < 1_000
