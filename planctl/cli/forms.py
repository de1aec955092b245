"""Forms in the person's editor: a note, or an area of the plan with the model's help beside each field.

What cannot be saved is shown again with the reason on top, until it can or the person gives up;
then what was written is kept as a draft.
"""

from __future__ import annotations

from pathlib import Path

from planctl.cli import drafts
from planctl.cli.editor import private_file, read_form, run_editor, write_form
from planctl.cli.form_text import Answer, Form, Section, draft_text, parse, render, trimmed
from planctl.cli.saving import choice, free_text, who
from planctl.cli.session import Session, fault_text, say, warn
from planctl.cli.terminal import confirm
from planctl.errors import Fault
from planctl.plans.dates import year_of
from planctl.plans.plan import Entry, Plan
from planctl.texts import pick, tr
from planctl.texts.dates import short_day

_NOTE = Section("text", "", [])


def note_form(session: Session, person: str, kind: str, area: str | None, *, allow_cpr: bool = False) -> str | None:
    """Let somebody write a note; return its text, None if nothing came of it."""
    plan = session.workspace.read_plan(person)
    model = plan.model
    words = model.journal_types[str(choice(model, "journal_types", kind))]
    label = pick(words["label"])
    about = model.areas.get(str(choice(model, "areas", area)), {})
    intro = [f"{label[:1].upper()}{label[1:]} · {_title(session, plan, area)}", "", *_help(words)]
    intro += ["", *_help(about), ""] if about else [""]
    intro += [tr("forms.note-how"), tr("forms.comments")]
    texts = _fill_in(session, Form("note", target_of(plan, area), intro, [_NOTE]), allow_cpr=allow_cpr)
    return texts[_NOTE.key] if texts else None


def area_form(session: Session, plan: Plan, area: str, *, allow_cpr: bool = False) -> dict[str, str | None] | None:
    """Let somebody write in an area; return the changed texts by option (None: removed), None if nothing came of it."""
    today = session.today.isoformat()
    intro = [_title(session, plan, area), "", *_help(plan.model.areas[area]), ""]
    intro += [tr("forms.area-how"), tr("forms.comments")]
    sections = [_section(plan, area, key, today) for key in plan.model.area_fields]
    texts = _fill_in(session, Form("area", target_of(plan, area), intro, sections), allow_cpr=allow_cpr)
    return {key: text or None for key, text in texts.items()} if texts else None


def target_of(plan: Plan, area: str | None) -> str:
    """Return whom and what a form is about, as a person reads it."""
    named = choice(plan.model, "areas", area)
    return f"{plan.id}, {plan.model.full_label('areas', named)}" if named else plan.id


def note_draft(text: str) -> str:
    """Return the text of a note as the form has it, to be kept as a draft."""
    return draft_text(Form("note", "", [], [_NOTE]), Answer({_NOTE.key: trimmed(text)}))


def area_draft(plan: Plan, area: str, texts: dict[str, str | None]) -> str:
    """Return texts by option as the form has them, to be kept as a draft."""
    form = Form("area", "", [], [_section(plan, area, key, "") for key in plan.model.area_fields])
    return draft_text(form, Answer({key: text or "" for key, text in texts.items()}))


def _title(session: Session, plan: Plan, area: str | None) -> str:
    return f"{target_of(plan, area)} ({who(plan, session.workspace.settings, session.today)})"


def _section(plan: Plan, area: str, key: str, today: str) -> Section:
    """Return a field of an area as a section; a field that is added to begins empty, with what is there as help."""
    definition = plan.model.area_fields[key]
    label = pick(definition["label"])
    there = plan.areas.get(area, {}).get(key)
    if definition["type"] == "text":
        return Section(definition["option"], label, _help(definition), trimmed(str(there or "")))
    running = [entry for entry in there or () if today and str(entry.get("until") or today) >= today]
    shown = [_intervention(entry, year_of(today)) for entry in running]
    return Section(definition["option"], tr("forms.new", label=label), [*_help(definition), *shown])


def _help(words: Entry) -> list[str]:
    """Return a model's help, why and prompts as paragraphs."""
    parts = [pick(words["help"])] if "help" in words else []
    parts += [tr("forms.why", why=pick(words["why"]))] if "why" in words else []
    return [*parts, *(f"- {pick(prompt)}" for prompt in words.get("prompts", ()))]


def _intervention(entry: Entry, year: int) -> str:
    """Return an intervention that is running, in a line."""
    start, text = short_day(entry["from"], year), " ".join(str(entry["text"]).split())
    if not entry.get("until"):
        return tr("forms.running", start=start, text=text)
    return tr("forms.running-until", start=start, until=short_day(entry["until"], year), text=text)


def _fill_in(session: Session, form: Form, *, allow_cpr: bool) -> dict[str, str] | None:
    """Show a form until what comes back can be saved, or nothing does; return the changed texts by key."""
    draft = drafts.offered(session, form.command, form.target)
    start = parse(form, draft.body) if draft else Answer()
    start.texts = {section.key: section.text for section in form.sections} | start.texts
    with private_file(form.command) as file:
        try:
            answer = _edited(form, start, file, allow_cpr=allow_cpr)
            changed = _meant(form, answer, resumed=draft is not None and answer.changed(form) == start.changed(form))
        except GivenUp:
            if _keep(session, form, file, draft):
                return None
            changed = {}
        except BaseException:  # the window was closed, or there is no editor
            _keep(session, form, file, draft)
            raise
    if not changed:
        say(tr("forms.nothing"))
        return None
    if draft:
        draft.remove()
    return {key: free_text(text, allow_cpr=allow_cpr) or "" if text else "" for key, text in changed.items()}


class GivenUp(Exception):
    """The person left the form as it was, though it cannot be saved so, or said no."""


def _edited(form: Form, answer: Answer, file: Path, *, allow_cpr: bool) -> Answer:
    """Show the form, again with what is wrong on top, until nothing is; raise GivenUp."""
    errors = _errors(form, answer, allow_cpr=allow_cpr)  # a draft may have some
    while True:
        shown = render(form, answer, errors)
        write_form(file, shown)
        finished = run_editor(file)
        left = read_form(file)
        answer = parse(form, left)
        errors = _errors(form, answer, allow_cpr=allow_cpr) if left.strip() else []
        if not finished or (errors and left == shown):
            raise GivenUp
        if not errors:
            return answer


def _errors(form: Form, answer: Answer, *, allow_cpr: bool) -> list[str]:
    """Return what keeps an answer from being saved, in sentences."""
    known = ", ".join(section.heading for section in form.sections)
    errors = [
        tr("forms.unknown-heading", heading=head, known=known) if head else tr("forms.above-headings")
        for head, _ in answer.strays
    ]
    gone = [section.heading for section in form.sections if section.heading and section.key not in answer.texts]
    errors += [tr("forms.no-heading", heading=heading) for heading in gone]
    headings = {section.key: section.heading for section in form.sections}
    for key, text in answer.changed(form).items():
        try:
            free_text(text or None, allow_cpr=allow_cpr)
        except Fault as fault:
            sentence = " ".join(fault_text(fault).split("\n"))
            errors.append(f"{headings[key]}: {sentence}" if headings[key] else sentence)
    return errors


def _meant(form: Form, answer: Answer, *, resumed: bool) -> dict[str, str]:
    """Return the changed texts, once the person has said yes to what may be a slip; raise GivenUp."""
    changed = answer.changed(form)
    if changed and resumed and not confirm(tr("forms.draft-as-it-is"), default=True):
        raise GivenUp
    for section in form.sections:
        if changed.get(section.key) == "" and not confirm(tr("forms.remove", heading=section.heading)):
            del changed[section.key]
    if answer.comments:
        warn(tr("forms.left-out", n=answer.comments))
    return changed


def _keep(session: Session, form: Form, file: Path, draft: drafts.Draft | None) -> bool:
    """Keep what stands in the form as a draft, in the place of an earlier one; False when nothing was written."""
    body = draft_text(form, parse(form, read_form(file)))
    if not body.strip():
        return False
    drafts.keep_and_say(session, form.command, form.target, body)
    if draft:
        draft.remove()
    return True
