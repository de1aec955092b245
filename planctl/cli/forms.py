"""Forms in the person's editor: a note here, the parts of a plan in `part_forms`.

What cannot be saved is shown again with the reason on top, until it can or the person gives up;
then what was written is kept as a draft.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from planctl.cli import drafts
from planctl.cli.editor import private_file, read_form, run_editor, write_form
from planctl.cli.form_text import Answer, Form, Section, draft_text, parse, render, trimmed
from planctl.cli.saving import choice, free_text, who
from planctl.cli.session import Session, fault_text, say, warn
from planctl.cli.terminal import confirm
from planctl.errors import Fault
from planctl.plans.plan import Entry, Plan
from planctl.texts import pick, tr

_NOTE = Section("text", "", [])


@dataclass(frozen=True)
class Filled:
    """What came of a form: values by key (None: taken out), and its text, to be kept if it cannot be saved."""

    values: dict[str, Any]
    body: str


def note_form(session: Session, person: str, kind: str, area: str | None, *, allow_cpr: bool = False) -> str | None:
    """Let somebody write a note; return its text, None if nothing came of it."""
    plan = session.workspace.read_plan(person)
    model = plan.model
    words = model.journal_types[str(choice(model, "journal_types", kind))]
    label = pick(words["label"])
    about = model.areas.get(str(choice(model, "areas", area)), {})
    target = target_of(plan, area)
    intro = [f"{label[:1].upper()}{label[1:]} · {title(session, plan, target)}", "", *help_of(words)]
    intro += ["", *help_of(about), ""] if about else [""]
    intro += [tr("forms.note-how"), tr("forms.comments")]
    section = Section(_NOTE.key, "", [], read=partial(free_text, allow_cpr=allow_cpr))
    filled = fill_in(session, Form("note", target, intro, [section]))
    return filled.values[_NOTE.key] if filled else None


def target_of(plan: Plan, area: str | None) -> str:
    """Return whom and what a form is about, as a person reads it."""
    named = choice(plan.model, "areas", area)
    return f"{plan.id}, {plan.model.full_label('areas', named)}" if named else plan.id


def note_draft(text: str) -> str:
    """Return the text of a note as the form has it, to be kept as a draft."""
    return draft_text(Form("note", "", [], [_NOTE]), Answer({_NOTE.key: trimmed(text)}))


def title(session: Session, plan: Plan, target: str) -> str:
    """Return the first line of a form: what it is about, and whose plan it is."""
    return f"{target} ({who(plan, session.workspace.settings, session.today)})"


def help_of(words: Entry) -> list[str]:
    """Return a model's help, why and prompts as paragraphs."""
    parts = [pick(words["help"])] if "help" in words else []
    parts += [tr("forms.why", why=pick(words["why"]))] if "why" in words else []
    return [*parts, *(f"- {pick(prompt)}" for prompt in words.get("prompts", ()))]


def fill_in(session: Session, form: Form, *, same: bool = False) -> Filled | None:
    """Show a form until what comes back can be saved, or nothing does; None when nothing came of it.

    With `same` a draft is offered only if it was written for the very same target.
    """
    draft = drafts.offered(session, form.command, form.target, same=same)
    start = parse(form, draft.body) if draft else Answer()
    start.texts = {section.key: section.text for section in form.sections} | start.texts
    with private_file(form.command) as file:
        try:
            answer = _edited(form, start, file)
            resumed = draft is not None and answer.changed(form) == start.changed(form)
            texts = _meant(form, answer, resumed=resumed)
        except GivenUp:
            if _keep(session, form, file, draft):
                return None
            texts = {}
        except BaseException:  # the window was closed, or there is no editor
            _keep(session, form, file, draft)
            raise
    if not texts:
        say(tr("forms.nothing"))
        return None
    if draft:
        draft.remove()
    values = {
        each.key: each.read(texts[each.key]) if texts[each.key] else None for each in form.sections if each.key in texts
    }
    return Filled(values, draft_text(form, Answer(texts)))


class GivenUp(Exception):
    """The person left the form as it was, though it cannot be saved so, or said no."""


def _edited(form: Form, answer: Answer, file: Path) -> Answer:
    """Show the form, again with what is wrong on top, until nothing is; raise GivenUp."""
    errors = _errors(form, answer)  # a draft may have some
    while True:
        shown = render(form, answer, errors)
        write_form(file, shown)
        finished = run_editor(file)
        left = read_form(file)
        answer = parse(form, left)
        errors = _errors(form, answer) if left.strip() else []
        if not finished or (errors and left == shown):
            raise GivenUp
        if not errors:
            return answer


def _errors(form: Form, answer: Answer) -> list[str]:
    """Return what keeps an answer from being saved, in sentences."""
    known = ", ".join(section.heading for section in form.sections)
    errors = [
        tr("forms.unknown-heading", heading=head, known=known) if head else tr("forms.above-headings")
        for head, _ in answer.strays
    ]
    gone = [section.heading for section in form.sections if section.heading and section.key not in answer.texts]
    errors += [tr("forms.no-heading", heading=heading) for heading in gone]
    texts = answer.meant(form)
    wrong = {section.heading: _wrong(section, texts, is_new=form.new) for section in form.sections}
    return errors + [f"{head}: {sentence}" if head else sentence for head, sentence in wrong.items() if sentence]


def _wrong(section: Section, texts: dict[str, str], *, is_new: bool) -> str:
    """Return why what is written in a field cannot be kept, "" when it can."""
    text = texts.get(section.key)
    if not text:
        holder, dot, _ = section.key.rpartition(".")  # a field of a new entry, and the others of that entry
        begun = any(said and key.startswith(f"{holder}.") for key, said in texts.items())
        lacks = section.required and (begun if dot else section.key in texts or (is_new and bool(texts)))
        return tr("forms.required") if lacks else ""
    try:
        section.read(text)
    except Fault as fault:
        return " ".join(fault_text(fault).split("\n"))
    return ""


def _meant(form: Form, answer: Answer, *, resumed: bool) -> dict[str, str]:
    """Return the texts to be saved, once the person has said yes to what may be a slip; raise GivenUp."""
    texts = answer.meant(form)
    if texts and resumed and not confirm(tr("forms.draft-as-it-is"), default=True):
        raise GivenUp
    for section in form.sections:
        if (
            texts.get(section.key) == ""
            and not section.may_go
            and not confirm(tr("forms.remove", heading=section.heading))
        ):
            del texts[section.key]
    if answer.comments:
        warn(tr("forms.left-out", n=answer.comments))
    return texts


def _keep(session: Session, form: Form, file: Path, draft: drafts.Draft | None) -> bool:
    """Keep what stands in the form as a draft, in the place of an earlier one; False when nothing was written."""
    body = draft_text(form, parse(form, read_form(file)))
    if not body.strip():
        return False
    drafts.keep_and_say(session, form.command, form.target, body)
    if draft:
        draft.remove()
    return True
