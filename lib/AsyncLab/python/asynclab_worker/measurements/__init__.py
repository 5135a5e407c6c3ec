"""What can be asked for: a module a request, each with a function `measure`."""
