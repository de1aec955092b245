"""Figures of many plans: who came, what was done, what changed, without showing anybody (pure)."""
