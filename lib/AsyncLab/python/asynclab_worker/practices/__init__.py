"""Things that asynchronous programs do, in several ways each."""
