"""Coverage: the part of Compare that counts what each text tells."""
