"""The rules of stories, for check and for the story maker."""
