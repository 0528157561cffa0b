"""Bibliographies (BibTeX, RIS, CSL-JSON) as references, or their works as events."""
