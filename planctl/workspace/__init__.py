"""The rooms with doors to the outside: files, git, cache, settings; the only one that writes plans."""
