"""What a copy is made of: the dossier, the view at which it opens, and the trees that it shares."""

from dataclasses import dataclass, field

from components.base.address import View
from components.base.routing import AT_ROOT, Paths
from components.reading_copy.trees import Trees
from data.catalogue.catalogue import Catalogue

WHOLE = View()


@dataclass(frozen=True)
class Made:
    """A copy in the making: of a `catalogue`, which holds all or what a `view` says.

    `trees` hold its elements. `paths` are those of the pages in it, which begin with a slash, and
    the address of the program where it is published.
    """

    catalogue: Catalogue
    view: View = WHOLE
    paths: Paths = AT_ROOT
    trees: Trees = field(default_factory=Trees)
