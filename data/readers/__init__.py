"""Readers: what a file holds, of whatever maker, as rows of our tables with their places."""
