"""The small invented dossier with enough voices for every kind of teaching sheet."""

from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import small
from tests.conftest import TODAY

SEEN = "https://example.org/seen,2026-11-22,"
REFERENCES = """\
minutes-n,primary,north,Minutes of the North,,,,1997-05-27,minutes,https://example.org/mn,2026-11-22,
minutes-s,primary,south,Minutes of the South,,,,1997-05-27,minutes,https://example.org/ms,2026-11-22,
plea,primary,league,A Plea,,,,1997-06-01,speech,https://example.org/plea,2026-11-22,
essay,scholarship,,An Essay,Fay Moss,,Press,2006,book,https://example.org/essay,2026-11-22,
study,scholarship,,A Study,Gil Reed,,Press,2007,book,https://example.org/study,2026-11-22,
"""
# id, kind, reference, language, quote, translation, speaker, date
VOICES = [
    line.split("|")
    for line in """\
n1|document|minutes-n|en|We sit down together as long as nobody else does so|||1997-05-27
s1|document|minutes-s|fr|Nous nous asseyons tant que personne ne nous commande ici|\
We sit down as long as nobody here gives us orders||1997-05-27
l1|document|plea|en|All of us shall come to the table and stay there for good|||1997-06-01
l2|document|plea|en|The League was never asked about any of these tables at all|||1997-06-01
e1|study|essay|en|The table was meant to bind those who sat down at it for long||Fay Moss|2006
e2|study|study|en|The table was meant to free those who sat down at it at last||Gil Reed|2007
""".splitlines()
]
ARGUED = "why-table,argued,The table bound; the table freed.,e1,e2,\n"
QUESTIONS = """\
why-table,Why did they sit down?,interpretation,council,trust,,,They differ.,Unsettled.,book
"""
EXCERPTS = (
    "a9,alpha,council,trust,event,there they sat and spoke of many things to no great end,,2,,own,,"
    "asserts,,,,,,\n"
    "a8,alpha,council,trust,event,a second evening passed without a word on the matter at hand,,2,,"
    "own,,asserts,,,,,,\n"
)
POSITIONS = """\
why-table,when,alpha,to talk,a9,
why-table,when,alpha,to wait,a8,
"""


def write(folder: Path, **changes: str) -> Catalogue:
    """Return the dossier; `changes` replace whole files, named without their suffix."""
    rows = [
        f'{key},{kind},{work},council,,why-table,,"{quote}",,{language},"{ours}",,{who},{day},,{SEEN}\n'
        for key, kind, work, language, quote, ours, who, day in VOICES
    ]
    added = {
        "quotations.csv": "".join(rows),
        "references.csv": REFERENCES,
        "findings.csv": ARGUED,
        "disagreements.csv": QUESTIONS,
        "positions.csv": POSITIONS,
        "excerpts.csv": EXCERPTS,
    }
    files = {name: small.FILES[name] + rows for name, rows in added.items()}
    files["dossier.yaml"] = small.FILES["dossier.yaml"].replace("strict", "plain")
    files |= {f"{name}.csv": content for name, content in changes.items()}
    return load(small.write(folder, files), TODAY)
