"""The invented dossier with more groups of periods: offices, a text's division, a scholar's."""

from pathlib import Path

from tests import small

CRITERION = "By who sat, and who stood."
PERIODS = (
    "id,label,group,start,end,source,references,criterion,quotation\n"
    "first,First,capital,1990-01-01,1999-12-31,,,,\nsecond,Second,capital,2000-01-01,..,,,,\n"
    "text-1,Before,alpha,1990,1997,alpha,,,\n"
    "harbour-1,Ivo,harbour,1992-04-01,1998-03-01,,,,\n"
    f'eve-1,Sitting,eve-2005,1991~,1999-03,,book,"{CRITERION}",q2\n'
    f'eve-2,Standing,eve-2005,1999-03,2005,,book,"{CRITERION}",q2\n'
    + "".join(f"{name}-1,One,{name},1990,1999,,,,\n" for name in ("quay", "ridge", "moor"))
)
# In the order in which they are listed: the dossier's own, offices, texts, scholars.
GROUPS = ["capital", "harbour", "quay", "ridge", "moor", "alpha", "eve-2005"]


def write(folder: Path) -> Path:
    """Write it into a folder."""
    return small.write(folder, {"periods.csv": PERIODS})
