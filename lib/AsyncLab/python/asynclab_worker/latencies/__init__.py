"""The steps of the ladder: each is a context that yields a function which does the step a number of times."""
