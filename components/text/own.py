"""The sentences of the page Your own timeline."""

from collections.abc import Mapping
from typing import Literal

from components.text.common import number, plural, shorten
from data.tables.problems import Problem

TITLE = "Your own timeline"
INVITE = "Make a timeline of your own from one sheet"
LEAD = "A sheet with a title and a date in each row is enough."
KEPT = (
    "It is read on the machine that shows this page, and not kept; nothing is sent to another one."
)
NEEDS = "What a sheet needs"
# Words between accents are names of columns, or what is typed.
LINES = (
    "A first row with the names of columns, in any order: `title` and `start` will do.",
    "In each row below a title and a date: `1997`, `May 1997`, `1997-05-27`, `c. 1564`.",
    "If you like: `end` for what lasted, `type` for its lane, `place`, `actors`, `themes`.",
    (
        "`source` and `quote` put words beside an event; rows with the same title and date are "
        "one event told by several."
    ),
    "Sheets made for TimelineJS do as they are. So do a table saved as CSV, and events as JSON.",
)
TEMPLATE, TEMPLATE_FILE = "Template", "template.xlsx"
KINDS_OF_FILE = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.json,.jsonl,.bib,.ris"
DROP, CHOOSE = "Drop a sheet here (.xlsx, .ods, .csv, .tsv, .json), or", "choose a file"
LIMITS = "At most 5 MB and 5000 rows; the program itself shows more."
ANOTHER = "Changed it, or another one? Drop it here, or"
AGAIN, SAVE, EXPORT = "Try again", "Save as a dossier", "One HTML file"
UNNAMED = "sheet"
EXAMPLE, EXAMPLE_DRAWN = "Such a sheet", "becomes this"
EXAMPLE_ROWS = (
    ("title", "start", "end", "type", "source"),
    ("The lighthouse was lit", "1810-05-02", "", "Building", "Harbour Gazette"),
    ("A quarrel over the toll", "1824", "1827", "Quarrel", "Town records"),
    ("The toll was halved", "1827-05", "", "Treaty", "Town records"),
    ("Fishermen kept the lamp", "1831", "1846", "Building", "A keeper’s memoir"),
)
EXAMPLE_NAME = "example.csv"

# What the browser says; {} is filled in by it.
SAID = {
    "reading": "{} is read …",
    "waiting": "Another sheet is being read; {} is next …",
    "busy": "Another sheet is still being read. Try again in a moment.",
    "tooLarge": "{} is larger than 5 MB, which is more than is looked at here.",
    "empty": "{} is empty.",
    "noFile": "{} cannot be read by this browser: choose it once more.",
    "several": "One file at a time: {} is taken.",
    "unreachable": "The program does not answer. Is it still running? Your file is as it was.",
    "saving": "{} is made into a dossier …",
    "saved": "Saved as {}: a folder of tables to unpack.",
    "exporting": "{} is made into one HTML file …",
    "exported": "Saved as {}: it opens in a browser, without this program.",
}

# --- what the server answers -----------------------------------------------------------------

TOO_LONG = (
    "This file takes longer to read than is waited for here (10 seconds of the processor, 25 in "
    "all). The program itself takes its time: python3 run.py FILE."
)
BROKEN = (
    "This file cannot be read here: it is damaged, or needs more memory than there is for it. "
    "Save it as CSV, or leave out its empty rows and columns."
)
NOTHING = "Nothing of it can be drawn yet."
AS = " as "
READ = "Columns of other names:"
REMARKS = "What else was seen"
EVENTS = "The first events"
FIGURE = "Timeline of {}, by type"
NEXT = "Go on"
OPEN_IT = "See all of it: filters, sources beside each other, a stage"
COMMAND = "In the folder of the program; before the name goes the folder of your file:"
COPY, COPIED = "Copy", "Copied"
DOSSIER_LINE = (
    "A folder of tables, zipped: unpack it, add what you like (sources, disagreements, a story), "
    "and open it in the same way."
)
LEFT_OUT = "Rows with something to mend are left out of it."
Lack = Literal["lanes", "texts", "tellings", "disagreements"]
HINTS: Mapping[Lack, str] = {
    "lanes": "Next, if you like: a column `type` gives each kind of event a row of its own.",
    "texts": "Next, if you like: a column `quote` with `source` puts words beside an event.",
    "tellings": "Next, if you like: rows with the same title and date, each with another `source`.",
    "disagreements": "Next, if you like: save it as a dossier, and say on what the sources differ.",
}
_SAFE = frozenset(" ._-()+,&=@~#")  # what a file may be called in a command between double quotes


def unpacked(size: int, most: int) -> str:
    """Say that a spreadsheet would be too large once it is unpacked."""
    return (
        f"Unpacked it would be {number(size >> 20)} MB; at most {most >> 20} MB are looked at here."
    )


def too_many_rows(rows: int, most: int) -> str:
    """Say that a sheet has more rows than are looked at."""
    return (
        f"It has {plural(rows, 'row')}; at most {most} are looked at here. The program itself "
        "shows more: python3 run.py FILE."
    )


def rows(shown: int, all_rows: int) -> str:
    """Say how many rows are drawn."""
    if shown == all_rows:
        return f"All {plural(all_rows, 'row')} could be read."
    return f"{number(shown)} of {plural(all_rows, 'row')} are drawn"


def to_mend(count: int) -> str:
    """Head the list of what is wrong."""
    return f"{plural(count, 'thing')} to mend"


def more(count: int) -> str:
    """Say how many lines more there would be."""
    return f"… and {plural(count, 'other', 'others')}."


def drawn_of(some: int, every: int) -> str:
    """Say that not all events stand in the figure."""
    return (
        f"{number(some)} of {plural(every, 'event')} stand here, from the first to the last in "
        "even steps; the program shows all."
    )


def place(problem: Problem, name: str) -> str:
    """Name where something is wrong in a file of that name: a cell (`Sheet1!B14`), line or item."""
    at = f"{problem.file}:{problem.line}" if problem.line else problem.file
    file, _, line = (problem.place or at).rpartition(":")
    if file != name:
        return shorten(problem.place or at, 80)
    return f"Line {line}" if line.isdecimal() else line.strip().capitalize()


def answer(name: str, shown: int, all_rows: int) -> str:
    """Say in one sentence what came of a file."""
    file = shorten(name, 60)
    if not shown:
        return f"{file} could be read, but nothing of it can be drawn: what to mend is listed."
    if shown == all_rows:
        return f"{file} is drawn, {plural(all_rows, 'row')}."
    return f"{file} is drawn, {number(shown)} of {plural(all_rows, 'row')}: the others are listed."


def command(name: str) -> str:
    """Return what opens a file in the program; one of an odd name is called FILE.

    What stands there is copied into a terminal, which may obey signs of a name.
    """
    plain = all(each.isalnum() or each in _SAFE for each in name)
    return f'python3 run.py "{name}"' if plain and not name.startswith("-") else _NAMELESS


_NAMELESS = 'python3 run.py "FILE"'
