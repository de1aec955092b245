"""What was: versions of plans from the commits that hold them, and what is different between them, in words."""
