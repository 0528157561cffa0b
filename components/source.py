"""What pages and routes are given: a function that returns the catalogue as it is now."""

from collections.abc import Callable

from data.catalogue import Catalogue

Source = Callable[[], Catalogue]
