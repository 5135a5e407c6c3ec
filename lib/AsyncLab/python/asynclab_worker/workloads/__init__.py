"""What a unit does between its start and its end."""
