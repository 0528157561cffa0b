"""What can be chosen, and which events that picks."""
