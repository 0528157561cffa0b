"""Whose documents are quoted, and how much: the shares that `dossier.yaml` sets limits to."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from data.base import dates
from data.base.membership import whole
from data.checks.report import Report
from data.tables import models
from data.tables.problems import Problem


class Parties:
    """Who the parties of documents are on a day: states and organisations, and who has joined."""

    def __init__(self, report: Report) -> None:
        self.report = report
        actors = report.tables[models.Actor].each("id", "part_of")
        self.parents = {actor: part_of for _, actor, part_of in actors}

    @cached_property
    def joined(self) -> dict[str, date]:
        """The first day on which each state may have joined."""
        first: dict[str, date] = {}
        for _, start, states in self.report.tables[models.Event].each("start", "joined"):
            for state in states:
                day = dates.parse(start).first
                first[state] = min(day, first.get(state, day))
        return first

    def documents(self) -> Iterator[tuple[list[str], date]]:
        """Yield for each quotation of a document its parties, and the day.

        The party is the speaker's, whoever wrote it down; without a speaker that of the document.
        """
        rows = self.report.tables[models.Reference].each("id", "party")
        parties = {key: party for _, key, party in rows}
        fields = ("kind", "reference", "speaker", "date")
        for _, kind, reference, speaker, when in self.report.tables[models.Quotation].each(*fields):
            if kind == "document" and when:
                day = dates.parse(when).first
                own = [speaker] if speaker in self.parents else parties.get(reference, ())
                yield [whole(self.parents, party, day) for party in own], day

    def count(self, share: models.Share) -> float:
        """Count the quotations of documents that a share is about."""
        if not share.of:
            return max(self.single.values(), default=0)
        return sum(
            sum(self._fits(share, party, day) for party in parties) / len(parties)
            for parties, day in self.documents()
            if parties
        )

    @cached_property
    def single(self) -> dict[str, float]:
        """Count the quotations of documents of every single party.

        A document that several adopted counts for each by its part.
        """
        parts: dict[str, float] = defaultdict(float)
        for parties, _ in self.documents():
            for party in parties:
                parts[party] += 1 / len(parties)
        return parts

    def _fits(self, share: models.Share, party: str, day: date) -> bool:
        member = party in self.joined and self.joined[party] <= day
        if share.members is False and member:
            return False
        return party in share.of or bool(share.members and member)


def shares_are_kept(report: Report) -> None:
    """Documents are quoted as evenly as `dossier.yaml` wants it."""
    parties = Parties(report)
    total = sum(1 for _ in parties.documents())
    for share in report.tables.dossier.balance if report.tables.dossier else []:
        if total and (fault := _fault(share, parties.count(share), total)):
            report.problems.append(Problem("dossier.yaml", 0, "balance", f"{share.share}: {fault}"))


def _fault(share: models.Share, count: float, total: int) -> str:
    if share.at_most is not None and 100 * count > share.at_most * total:
        return f"{_share(count, total)} (at most {share.at_most} %)"
    if share.at_least is not None and count < share.at_least:
        return f"{_share(count, total)} (at least {share.at_least})"
    return ""


def _share(count: float, total: int) -> str:
    return f"{round(count)} of {total} documents, {round(100 * count / total)} %"


def lines(report: Report) -> Iterator[str]:
    """Say how evenly documents are quoted, one share a line."""
    parties = Parties(report)
    total = sum(1 for _ in parties.documents())
    single = parties.single
    for share in report.tables.dossier.balance if report.tables.dossier and total else []:
        who = "" if share.of else f" ({max(single, key=single.__getitem__)})"
        yield f"{share.share}{who}: {_share(parties.count(share), total)}"
