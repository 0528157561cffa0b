"""The one question that a sheet asks, on paper and as a step of a story."""

from components import text
from data.catalogue.catalogue import Catalogue
from data.lessons.kinds import Kind
from data.lessons.material import Material
from data.lessons.records import pairs


def question(catalogue: Catalogue, kind: Kind, dispute: str, of: Material) -> str:
    """Return the question of a disagreement, or that of the kind where none ('') asks one."""
    if dispute:
        return catalogue.disagreements[dispute].question
    if kind == Kind.RECORDS and not pairs(catalogue, of)[0].talk:
        return text.sheets.OF_TWO_PARTIES
    return text.sheets.DEFAULT_QUESTION[kind]
