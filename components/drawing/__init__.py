"""What the timelines of all pages share."""
