"""planctl keeps each person's plan as a YAML file, checked and versioned in git."""

__version__ = "0.1.0"
