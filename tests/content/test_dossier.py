"""The shipped dossier: clean, and what its tables promise."""

import re
from datetime import date
from pathlib import Path

from app import DOSSIER
from data.base import dates, texts
from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.checks.stories.rules_of_stories import DISPUTED, QUOTED
from data.dossier.load import load
from data.sources import concordance
from data.sources.passages import paragraphs
from tests.conftest import TODAY

MAIL = re.compile(r"(?<![/\w.+-])[\w.+-]+@[\w-]+\.\w+")  # a list's archive may hold one in its path


def test_clean() -> None:
    """The check finds no problem and nothing to warn of."""
    report = check(DOSSIER)
    assert [str(p) for p in report.problems] == []
    assert [str(w) for w in report.warnings] == []


def test_quotes_are_verbatim(full_texts: Path) -> None:
    """Every quote stands in its text to the letter, in the paragraph named."""
    report = check(DOSSIER, full_texts)
    assert [str(p) for p in report.problems] == []
    assert len(report.full_texts) == len(report.tables.by_file["sources.csv"])


def test_every_event_rests_on_something(shipped: Catalogue) -> None:
    """No event without an excerpt or a reference; what is told has a source."""
    for event in shipped.events.itertuples(index=False):
        assert event.excerpts or event.references, event.id
        assert bool(event.excerpts) is bool(event.told), event.id
        assert bool(event.why) is not bool(event.excerpts), event.id


def test_every_date_of_the_record_has_a_reference(shipped: Catalogue) -> None:
    """Dates are never typed from memory: every event names where its date was looked up."""
    events = shipped.events
    assert list(events[events["references"].str.len() == 0]["id"]) == []


def test_members_add_up(shipped: Catalogue) -> None:
    """The states that joined add up to the known number of members at each date (NATO's list)."""
    known = {
        1949: 12,
        1952: 14,
        1955: 15,
        1982: 16,
        1999: 19,
        2004: 26,
        2009: 28,
        2017: 29,
        2020: 30,
        2023: 31,
        2024: 32,
    }
    for year, count in known.items():
        joined = [
            actor
            for event in shipped.events.itertuples(index=False)
            if event.earliest.date() <= date(year, 12, 31)
            for actor in event.joined
        ]
        assert len(joined) == len(set(joined)) == count, year


def test_phases_lie_within_their_forum(shipped: Catalogue) -> None:
    """Phases begin with their forum and do not outlast it."""
    for key, phases in shipped.phases.items():
        whole = shipped.interval(shipped.event(key))
        spans = [dates.interval(p.start, p.end, shipped.today) for p in phases]
        assert spans[0].first == whole.first, key
        assert max(span.last for span in spans) <= whole.last, key


def test_our_words_take_no_side(shipped: Catalogue) -> None:
    """Words in dispute stand in titles, labels, summaries, records and questions only as quotes."""
    rows = [
        (event.id, said)
        for event in shipped.events.itertuples(index=False)
        for said in (event.title, event.short, event.summary, event.record, event.why)
    ]
    for key, row in shipped.disagreements.items():
        rows += [(key, row.question), (key, row.summary), (key, row.record)]
        rows += [(key, position.position) for position in shipped.positions[key]]
    for key, term in shipped.terms.items():
        rows += [(key, term.label), (key, term.note)]
    found = [(key, m[0]) for key, said in rows for m in DISPUTED.finditer(QUOTED.sub("", said))]
    assert found == []


def test_titles_are_headlines(shipped: Catalogue) -> None:
    """Titles are one line without a full stop; shorts are labels."""
    for event in shipped.events.itertuples(index=False):
        assert not event.title.endswith("."), event.id
        assert event.title[0].isupper(), event.id
        assert len(event.title) <= 90, event.id


def test_translations(shipped: Catalogue) -> None:
    """What is not in English has a translation, and nothing else has."""
    for excerpt in shipped.excerpts.itertuples(index=False):
        foreign = not shipped.sources[excerpt.source].language.startswith("en")
        assert bool(excerpt.translation) is foreign, excerpt.id


def test_no_mail_address(shipped: Catalogue) -> None:
    """No cell holds a mail address, nor the stray link of one text."""
    for path in DOSSIER.rglob("*"):
        if path.is_file():
            content = path.read_text(encoding="utf-8")
            assert not MAIL.search(content), path.name
            assert "safelinks" not in content, path.name


def test_dates_that_a_quote_gives_are_coded(shipped: Catalogue) -> None:
    """A year that a quote gives for its event, also a year off, stands in `claim_date`."""
    for excerpt in shipped.excerpts.itertuples(index=False):
        spans = [shipped.interval(shipped.event(event)) for event in excerpt.events]
        near = {y for s in spans for y in range(s.first.year - 1, s.last.year + 2)}
        years = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", excerpt.quote)} & near
        if excerpt.kind == "event" and years:
            coded = {int(year) for year in re.findall(r"\d{4}", excerpt.claim_date)}
            assert years & coded, (excerpt.id, sorted(years), excerpt.claim_date)


def test_what_a_source_tells_lies_within_its_horizon(shipped: Catalogue) -> None:
    """No source tells as past what lies beyond its horizon."""
    for excerpt in shipped.excerpts.itertuples(index=False):
        horizon = dates.parse(shipped.sources[excerpt.source].horizon).last
        for event in excerpt.events:
            assert shipped.event(event).earliest.date() <= horizon, (excerpt.id, event)


def test_size_of_the_dossier(shipped: Catalogue) -> None:
    """The dossier is whole: told events, context within its limit, differences, sources."""
    told = int((shipped.events["told"] > 0).sum())
    assert told >= 110
    assert len(shipped.events) - told <= 70
    assert len(shipped.disagreements) >= 40
    within = [
        key for key, rows in shipped.positions.items() if len({row.source for row in rows}) == 1
    ]
    assert len(within) >= 10
    assert set(shipped.excerpts["source"]) == set(shipped.sources)
    assert {row.group for row in shipped.periods.values()} >= {"moscow", "washington", "nato"}


def test_passages_lie_in_their_text_in_order(full_texts: Path) -> None:
    """Every quote is shown as a passage, whole, and the table follows the order of the texts."""
    dossier = load(DOSSIER, TODAY, full_texts)
    for source in dossier.sources:
        shown: dict[str, str] = {}
        for paragraph in paragraphs(dossier, source):
            for segment in paragraph.segments:
                for excerpt in segment.excerpts:
                    shown[excerpt] = shown.get(excerpt, "") + segment.text
        rows = dossier.excerpts_from(source)
        assert list(shown) == [row.id for row in rows]
        assert list(shown.values()) == [texts.normalise(row.quote) for row in rows]


def test_what_cleaning_leaves_out_is_not_shown(full_texts: Path) -> None:
    """Running title, page number, page furniture and the stray link are left out, no more."""
    dossier = load(DOSSIER, TODAY, full_texts)
    words = {source: concordance.size(dossier, source) for source in dossier.sources}
    assert words == {"article": 4842, "essay-en": 1001, "explainer-vi": 587, "liuqiyue": 455}
    said = " ".join(p.text for source in dossier.sources for p in paragraphs(dossier, source))
    for furniture in ("UNEASY TIES", "Related News", "Man and Nature", "http"):
        assert furniture not in said


def test_words_to_compare_come_from_the_texts(shipped: Catalogue, full_texts: Path) -> None:
    """There are a dozen sets of words; each word stands in a text, each set in several."""
    assert len(shipped.terms) == 12
    dossier = load(DOSSIER, TODAY, full_texts)
    for preset in dossier.terms.values():
        terms = tuple(map(concordance.term, preset.terms))
        found = {s: concordance.hits(dossier, s, terms) for s in dossier.sources}
        met = {hit.term for hits in found.values() for hit in hits}
        assert met == set(preset.terms), preset.id
        assert sum(map(bool, found.values())) > 1, preset.id
