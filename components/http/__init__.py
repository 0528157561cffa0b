"""Answers, exports, files and the server."""
