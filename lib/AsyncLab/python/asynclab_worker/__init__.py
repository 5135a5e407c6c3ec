"""The concurrency models of CPython, measured as the library measures those of .NET."""
