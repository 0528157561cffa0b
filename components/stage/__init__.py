"""Present: the steps of a story, their timeline, the presenter's window."""
