"""The reading copy: a dossier as one file that needs no server."""
