"""The reading copy: one file that is the program without a server."""
