"""Approval of a plan: what it covers, pinned by its content, and where it stands (pure).

What is approved is the plan, not what happens in it: of what lives on, its state and the day it was
closed are left out, and so are the lists of what happened inside it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import unicodedata
from typing import TYPE_CHECKING, Any

from planctl.errors import (
    AnswerTooEarly,
    AwaitsApproval,
    ChangedSinceSubmitted,
    NotApproved,
    NothingToApprove,
    NotSubmitted,
)
from planctl.plans.layout import ENTITIES, VALUES, Layout, layout_of
from planctl.plans.layout import Entry as Kind
from planctl.plans.plan import Entry, Plan
from planctl.plans.sound import sound
from planctl.texts import has, pick, tr
from planctl.texts.dates import joined, long_day

if TYPE_CHECKING:
    from planctl.plans.changes import Draft

APPROVALS = "approvals"
SUBMIT, APPROVE, REJECT = "submit", "approve", "reject"
NONE, SUBMITTED, APPROVED, REJECTED, CHANGED = "none", "submitted", "approved", "rejected", "changed"
_AFTER = {SUBMIT: SUBMITTED, APPROVE: APPROVED, REJECT: REJECTED}
_HAPPENS = frozenset({"state", "closed"})  # of what lives on: not what was planned, but what became of it
_BYTES = 20  # of the 32 of SHA-256: 160 bits, and the entry fits on a line
_LAST_MINUTE = "23:59"


def content_of(plan: Plan) -> str:
    """Return the fingerprint of what an approval covers; "" when nothing of it is written.

    The content is typed; the order of keys, a final newline and how letters are composed make no
    difference. Base 32 has no run of digits that could be taken for a number of somebody.
    """
    covered = _covered(plan)
    if not covered:
        return ""
    text = json.dumps(covered, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:_BYTES]
    return f"sha256:{base64.b32encode(digest).decode().lower()}"


def _covered(plan: Plan) -> dict[str, Any]:
    layout = layout_of(plan.model)
    found = {key: _part(layout, key, plan.data.get(key)) for key in plan.model.approval.get("covers", ())}
    return {key: value for key, value in found.items() if not _is_empty(value)}


def _part(layout: Layout, key: str, value: Any) -> Any:
    if key == "areas" and isinstance(value, dict):
        return _kept({name: _mapping(layout.area(str(name)), area) for name, area in value.items()})
    kind = layout.sections.get(key) or layout.lists.get(key)
    return _content(kind, value) if kind else _normal(value)


def _content(kind: Kind, value: Any) -> Any:
    """Return a section, or the entries of a list; those that live on by their id, so that their order says nothing."""
    if isinstance(value, list):
        items = [_mapping(kind, item) for item in value]
        return sorted(items, key=lambda item: str(item.get("id"))) if _all_mappings(items) else items
    return _mapping(kind, value)


def _mapping(kind: Kind, value: Any) -> Any:
    if not isinstance(value, dict):
        return _normal(value)
    lives_on = kind.kind == ENTITIES
    found = {}
    for name, item in value.items():
        nested = kind.lists.get(name)
        if (lives_on and name in _HAPPENS) or kind.fields.get(name) == "entries":
            continue
        if nested is not None and nested.kind == VALUES and kind.fields.get(name) != "interventions":
            continue
        found[name] = _content(nested, item) if nested is not None else _normal(item)
    return _kept(found)


def _normal(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).removesuffix("\n")
    if isinstance(value, dict):
        return _kept({key: _normal(item) for key, item in value.items()})
    if isinstance(value, list):
        items = [_normal(item) for item in value]
        return sorted(items) if all(isinstance(item, str) for item in items) else items
    return value


def _kept(found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if not _is_empty(value)}


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {})


def _all_mappings(items: list[Any]) -> bool:
    return all(isinstance(item, dict) for item in items)


def history(plan: Plan) -> list[Entry]:
    """Return what was done about the approval, in order."""
    entries = sound(plan).entries(APPROVALS)
    return sorted(entries, key=lambda entry: (entry["date"], str(entry.get("time") or "")))


def approval_state(plan: Plan) -> dict[str, Any]:
    """Return where the approval stands: `state`, with the day, by whom and the comment, None where there is none.

    The state is none, submitted, approved, rejected, or changed: approved, and written in since.
    `approved` is the day of the latest approval, whatever came after it.
    """
    entries = history(plan)
    last = entries[-1] if entries else {}
    state = _AFTER[last["action"]] if last else NONE
    if state == APPROVED and last.get("content") not in (None, content_of(plan)):
        state = CHANGED
    approved = [entry["date"] for entry in entries if entry["action"] == APPROVE]
    found = {"state": state, **{key: last.get(key) for key in ("date", "by", "comment")}}
    return {**found, "approved": approved[-1] if approved else None}


def refuse_unapproved(plan: Plan) -> None:
    """Refuse to activate a plan whose model wants an approval first: NotApproved, AwaitsApproval."""
    if not plan.model.approval:
        return
    found = approval_state(plan)
    day = long_day(found["date"]) if found["date"] else ""
    if found["state"] == SUBMITTED:
        raise AwaitsApproval(id=plan.id, day=day)
    if found["state"] != APPROVED:
        raise NotApproved(id=plan.id, state=tr(f"approval.lacks-{found['state']}", day=day))


def submitters(plan: Plan) -> set[str]:
    """Return the handles of who submitted the plan, or activated it, since it was last approved."""
    entries = history(plan)
    answered = max((place for place, entry in enumerate(entries) if entry["action"] == APPROVE), default=-1)
    since = entries[answered]["date"] if answered >= 0 else ""
    found = {entry["by"] for entry in entries[answered + 1 :] if entry["action"] == SUBMIT}
    started = [period for period in plan.entries("plan_periods") if period["from"] > since and period.get("started_by")]
    return found | {period["started_by"] for period in started}


def submit(draft: Draft, entry: Entry, clock: str) -> bool:
    """Submit the plan as it is now; False if it was, or is approved so. Raise NothingToApprove, AnswerTooEarly."""
    content = content_of(draft.plan)
    if not content:
        parts = [_label(draft.plan, key) for key in draft.model.approval.get("covers", ())]
        raise NothingToApprove(id=draft.plan.id, parts=joined(parts))
    entries = history(draft.plan)
    last = entries[-1] if entries else {}
    if last.get("action") in (SUBMIT, APPROVE) and last.get("content") == content:
        return False
    return _add(draft, {**entry, "action": SUBMIT, "content": content}, clock)


def answer(draft: Draft, action: str, entry: Entry, clock: str) -> bool:
    """Approve what was submitted, or send it back (`action`); False if that was done.

    Raise NotSubmitted, ChangedSinceSubmitted, AnswerTooEarly.
    """
    content = content_of(draft.plan)
    entries = history(draft.plan)
    last = entries[-1] if entries else {}
    if last.get("action") == action and _is_the_same(last, action, content, entry):
        return False
    if last.get("action") != SUBMIT:
        raise NotSubmitted(id=draft.plan.id)
    if action == APPROVE and last.get("content") not in (None, content):
        raise ChangedSinceSubmitted(id=draft.plan.id, day=long_day(last["date"]))
    return _add(draft, {**entry, "action": action, "content": content or None}, clock)


def _is_the_same(last: Entry, action: str, content: str, entry: Entry) -> bool:
    return last.get("content") == content if action == APPROVE else last.get("comment") == entry.get("comment")


def _add(draft: Draft, entry: Entry, clock: str) -> bool:
    """Add an entry after all others; on a day that has one already it carries its time, so that the order is plain."""
    entries = history(draft.plan)
    last = entries[-1] if entries else {}
    if last and entry["date"] < last["date"]:
        raise AnswerTooEarly(id=draft.plan.id, last=long_day(last["date"]), day=long_day(entry["date"]))
    if last and entry["date"] == last["date"]:
        entry = {**entry, "time": max(clock, _next_minute(str(last.get("time") or "")))}
    return draft.add(APPROVALS, entry)


def _next_minute(time: str) -> str:
    if not time:
        return ""
    minutes = int(time[:2]) * 60 + int(time[3:]) + 1
    return min(f"{minutes // 60:02d}:{minutes % 60:02d}", _LAST_MINUTE)


def _label(plan: Plan, key: str) -> str:
    """Return what a part of the plan is called: by the model, or what all models call it."""
    layout = layout_of(plan.model)
    kind = layout.sections.get(key) or layout.lists.get(key)
    said = (kind.spec if kind else {}).get("label") or (plan.model.records.get(key) or {}).get("label")
    if said:
        return pick(said)
    return tr(f"values.list-{key}") if has(f"values.list-{key}") else key
