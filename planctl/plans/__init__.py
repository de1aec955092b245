"""One person's plan: its layout, typed reading, checks, and changes as text in, text out (pure)."""
