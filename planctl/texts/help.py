"""Help: the program, its commands with examples, and their options and arguments."""

from planctl.texts.help_commands import COMMANDS
from planctl.texts.help_duties import DUTIES
from planctl.texts.help_edit import EDIT
from planctl.texts.help_examples import EXAMPLES
from planctl.texts.help_figures import FIGURES
from planctl.texts.help_goals import GOALS
from planctl.texts.help_history import HISTORY
from planctl.texts.help_options import OPTIONS
from planctl.texts.help_papers import PAPERS
from planctl.texts.help_sync import SYNC
from planctl.texts.help_trust import TRUST

TEXTS = {**COMMANDS, **EXAMPLES, **OPTIONS, **DUTIES, **EDIT, **GOALS, **FIGURES, **HISTORY, **TRUST, **SYNC, **PAPERS}
