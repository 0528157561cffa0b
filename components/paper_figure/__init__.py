"""The figure of a handout: lanes, marks and an axis, drawn for print."""
