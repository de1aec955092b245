"""Help: the program, its commands with examples, and their options and arguments."""

from planctl.texts.help_commands import COMMANDS
from planctl.texts.help_examples import EXAMPLES
from planctl.texts.help_options import OPTIONS

TEXTS = {**COMMANDS, **EXAMPLES, **OPTIONS}
