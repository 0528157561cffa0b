"""Ways to the teaching sheets of what is on the screen."""
