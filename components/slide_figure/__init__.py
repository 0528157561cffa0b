"""What a slide shows of time: the timeline of a step, the days of its documents."""
