"""The command line: one file per command or noun. Options in, one call into the core, print, exit code."""
