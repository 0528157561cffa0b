"""Handout and worksheet."""
