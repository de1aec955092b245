"""What can go wrong: problems (values, found in data) and faults (exceptions, one class per condition), by topic.

Everybody imports them from here; `base` says what they are.
"""

# ruff: noqa: F403

from planctl.errors.base import *
from planctl.errors.duties import *
from planctl.errors.fields import *
from planctl.errors.goals import *
from planctl.errors.history import *
from planctl.errors.models import *
from planctl.errors.papers import *
from planctl.errors.plans import *
from planctl.errors.sync import *
from planctl.errors.trust import *
from planctl.errors.workspace import *
from planctl.errors.year import *
