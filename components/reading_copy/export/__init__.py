"""How copies are made: what they hold, and the ways to ask for one."""
