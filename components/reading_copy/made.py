"""What a copy is made of: the dossier, the view at which it opens, and the trees that it shares."""

from dataclasses import dataclass, field

from components.base.address import View
from components.base.routing import AT_ROOT, Paths
from components.reading_copy.trees import Trees
from data.catalogue.catalogue import Catalogue

WHOLE = View()


@dataclass(frozen=True)
class Made:
    """A copy in the making: of a `catalogue`, all of it or what a `view` says (export/restriction.py).

    `trees` hold its elements.

    `paths` are those of the pages in it: they begin with a slash.
    """

    catalogue: Catalogue
    view: View = WHOLE
    paths: Paths = AT_ROOT
    trees: Trees = field(default_factory=Trees)
