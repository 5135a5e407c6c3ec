"""Calls that are looked at while they cannot be completed."""
