"""Papers that people hand over: each a view of plain data, and its forms as Markdown, HTML, Word and PDF."""
