"""What the timeline shows of one theme, below its lanes."""
