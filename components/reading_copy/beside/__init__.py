"""The pages of a copy beside Explore and the stage: disagreements, themes, About; the notice."""
