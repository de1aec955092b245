"""Whom is a decision needed on: facts of plans, the model's rules, and the list of a month (pure)."""
