"""What is chosen as files to take away: as our tables, and as other programs read events."""
