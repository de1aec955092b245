"""What is shown: views as plain data, and their forms as table, JSON, CSV, Markdown."""
