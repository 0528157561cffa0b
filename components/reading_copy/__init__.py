"""The reading copy: the program's own pages in one file that needs no server."""
