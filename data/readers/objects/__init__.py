"""JSON of several makers: its objects as rows of our tables."""
