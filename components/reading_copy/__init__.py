"""The reading copy: a dossier, or a part of it, as one HTML file that needs no server."""
