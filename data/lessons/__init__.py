"""What can be taught of a selection: which events, quotes and questions make which sheet."""
