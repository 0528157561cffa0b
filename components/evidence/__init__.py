"""Excerpts as cards, the head of an event, disagreements."""
