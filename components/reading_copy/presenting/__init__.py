"""What is presented in a copy: the list of stories, each story whole, the way back to a step."""
