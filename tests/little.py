"""Dossiers as strangers make them: a table of events, and little else."""

from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import small
from tests.conftest import TODAY

EVENTS = {
    "bare": "title,start\nA bridge was built,1871\nIt fell,1879-12-28\n",
    "one": "title,start\nA bridge was built,1871-05-01\n",
    "one type": "title,start,end,type\nFirst war,1871,1873,War\nSecond war,1879,..,War\n",
    "two types": "title,start,type\nFirst war,1871,War\nA peace,1873,Treaty\n",
    "one theme": "title,start,themes\nA bridge was built,1871,Iron\nIt fell,1879,Iron\n",
    "themes": "title,start,themes\nA bridge was built,1871,Iron|Rivers\nIt fell,1879,Iron\n",
    "actors": "title,start,agents,others\nA bridge was built,1871,Ada,Bob\nIt fell,1879,Bob,\n",
    "right to left": "title,start\nبني الجسر,1871\nسقط الجسر,1879\n",
}
QUOTES = {
    "one text": "Miller,built,They built it of iron.\n",
    "two texts": "Miller,built,They built it of iron.\nBaker,built,It was of wood.\n",
}
TOLD = "id,title,start\nbuilt,A bridge was built,1871\nfell,It fell,1879-12-28\n"


def write(folder: Path, name: str) -> Path:
    """Write the dossier of a name; its title is that of the folder, or its own where it has one."""
    if name in QUOTES:
        quotes = f"source,events,quote\n{QUOTES[name]}"
        return small.write_only(folder, {"events.csv": TOLD, "excerpts.csv": quotes})
    about = {"dossier.yaml": "title: جسور\nlanguage: ar\n"} if name == "right to left" else {}
    return small.write_only(folder, {"events.csv": EVENTS[name], **about})


def read(folder: Path, name: str) -> Catalogue:
    """Return the dossier of a name as a catalogue."""
    return load(write(folder, name), TODAY)
