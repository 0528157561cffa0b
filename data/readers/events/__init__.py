"""A sheet of events of whatever maker: what its columns hold, and its rows as rows of ours."""
