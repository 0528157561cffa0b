"""Checks a dossier: reads it, applies every rule, and compares quotes with the texts if at hand."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType

from data.checks import (
    balance,
    rules_of_evidence,
    rules_of_ids,
    rules_of_quotations,
    rules_of_tables,
    rules_of_texts,
    salvage,
)
from data.checks.report import Report
from data.checks.stories import rules_of_stories, rules_of_voices
from data.readers.reading import read
from data.tables import models, stories
from data.tables.problems import Problem
from data.tables.tables import Tables

Rule = Callable[[Report], None]
NO_EVENT = "has no event; add a row with a title and a start"
# Whether a rule holds under plain rules too; the others are the house's.
PLAIN, HOUSE = True, False
RULES: Mapping[Rule, bool] = {
    rules_of_ids.ids_are_unique: PLAIN,
    rules_of_ids.references_are_known: PLAIN,
    rules_of_ids.speakers_are_known: HOUSE,
    rules_of_tables.dates_are_in_order: PLAIN,
    rules_of_tables.claims_are_in_order: PLAIN,
    rules_of_tables.events_have_evidence: HOUSE,
    rules_of_tables.bars_have_an_end: HOUSE,
    rules_of_tables.labels_are_short: HOUSE,
    rules_of_tables.parts_have_one_level: PLAIN,
    rules_of_tables.members_are_states: HOUSE,
    rules_of_tables.phases_belong_to_forums: HOUSE,
    rules_of_tables.phases_follow: PLAIN,
    rules_of_tables.states_are_part_of_nothing: HOUSE,
    rules_of_tables.actors_are_well_placed: PLAIN,
    rules_of_tables.groups_and_types_differ: PLAIN,
    rules_of_tables.hatches_are_alike: PLAIN,
    rules_of_tables.dossier_fits: PLAIN,
    rules_of_tables.periods_follow: HOUSE,
    rules_of_evidence.excerpts_are_placed: HOUSE,
    rules_of_evidence.voices_have_speakers: HOUSE,
    rules_of_evidence.quotes_are_short: HOUSE,
    rules_of_evidence.openings_are_short: HOUSE,
    rules_of_evidence.paragraphs_are_numbered: PLAIN,
    rules_of_evidence.references_have_addresses: HOUSE,
    rules_of_evidence.references_are_not_stretched: HOUSE,
    rules_of_evidence.positions_rest_on_quotes: PLAIN,
    rules_of_evidence.disagreements_are_whole: HOUSE,
    rules_of_evidence.links_rest_on_their_source: PLAIN,
    rules_of_quotations.quotations_say_something: PLAIN,
    rules_of_quotations.quotations_are_short: HOUSE,
    rules_of_quotations.quotations_are_placed: HOUSE,
    rules_of_quotations.quotations_are_signed: HOUSE,
    rules_of_quotations.carriers_are_known: PLAIN,
    rules_of_quotations.findings_are_few: HOUSE,
    rules_of_quotations.agreed_is_not_argued: HOUSE,
    rules_of_quotations.themes_are_introduced: HOUSE,
    balance.shares_are_kept: HOUSE,
    rules_of_stories.what_steps_name_is_known: PLAIN,
    rules_of_stories.selects_are_understood: PLAIN,
    rules_of_stories.steps_have_what_their_kind_shows: PLAIN,
    rules_of_stories.marks_are_quoted: PLAIN,
    rules_of_stories.events_can_be_put_in_order: PLAIN,
    rules_of_stories.screens_have_room: HOUSE,
    rules_of_voices.claims_do_not_stand_alone: HOUSE,
    rules_of_stories.words_in_dispute_are_quoted: HOUSE,
}


def rules(*, strict: bool, of: tuple[ModuleType, ...] = ()) -> list[Rule]:
    """Return the rules that hold for a dossier, all or those of some modules."""
    return [
        rule
        for rule, plain in RULES.items()
        if (plain or strict) and (not of or rule.__module__ in {module.__name__ for module in of})
    ]


def check(path: Path, full_texts: Path | None = None) -> Report:
    """Read a dossier and apply every rule; with a folder of texts, quotes are compared too.

    `DataError` if it is one file that cannot be read.
    """
    return of_tables(read(path), full_texts)


def of_tables(tables: Tables, full_texts: Path | None = None) -> Report:
    """Apply every rule to a dossier's tables as they were read."""
    files = tables.files
    report = Report(tables, stories.read(files, tables.problems), tables.problems, tables.remarks)
    for rule in rules(strict=tables.strict):
        rule(report)
    if full_texts is not None:
        rules_of_texts.hold(report, full_texts)
    if not tables.strict:
        salvage.readable(report)
    if not report.problems and not len(tables[models.Event]):
        name = files.name if files.sheet else models.Event.file
        report.problems.append(Problem(name, 0, "", NO_EVENT))
    order = {name: n for n, name in enumerate(["dossier.yaml", *tables.by_file])}
    for problems in (report.problems, report.warnings):
        problems.sort(key=lambda p: (order.get(p.file, len(order)), p))
        if tables.size:  # the rows of one sheet, whatever table they went to
            problems.sort(key=lambda p: p.line)
        problems[:] = dict.fromkeys(map(tables.placed, problems))
    return report
