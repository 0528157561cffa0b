"""What is read in a copy: the evidence of events, passages, heads of themes, the focus."""
