"""Passages that staff write: drafted from what was noted, confirmed, and drafts again when there is something new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from planctl.outputs.papers.passages import Changed, Written, fingerprint, passage_blocks
from planctl.outputs.papers.period import since_last
from planctl.outputs.papers.rendering import render
from planctl.outputs.papers.status_view import Wish, status_view
from planctl.outputs.papers.templates import Templates
from planctl.outputs.papers.word import word
from planctl.plans.plan import Plan
from planctl.workspace.workspace import Workspace
from tests.outputs.papers.conftest import MADE, TODAY, YEAR, texts_in

ONE = {"date": "2026-10-09", "day": "9 October 2026", "source": "note", "by": "Mette", "paragraphs": ["Came by."]}
TWO = {**ONE, "date": "2026-09-01", "paragraphs": ["Called."]}


def blocks(written: Mapping[str, Written], *sources: dict[str, Any], prompts: tuple[str, ...] = ()) -> list[Any]:
    return passage_blocks("areas.family", sources, prompts, written)


def test_without_anything_to_write_about_there_is_no_passage() -> None:
    assert blocks({}) == []
    assert blocks({}, prompts=("How is it?",))[0]["kind"] == "draft"


def test_sources_stand_in_the_order_of_their_days() -> None:
    (draft,) = blocks({}, ONE, TWO)
    assert [entry["date"] for entry in draft["entries"]] == ["2026-09-01", "2026-10-09"]


def test_what_is_confirmed_takes_the_place_of_its_sources() -> None:
    (block,) = blocks({"areas.family": Written("It goes well.", True, frozenset({fingerprint(ONE)}))}, ONE)
    assert (block["kind"], block["paragraphs"]) == ("written", ["It goes well."])


def test_what_is_not_confirmed_is_a_draft_with_what_was_written() -> None:
    (block,) = blocks({"areas.family": Written("It goes", False, frozenset({fingerprint(ONE)}))}, ONE)
    assert (block["kind"], block["paragraphs"], block["entries"]) == ("draft", ["It goes"], [])


def test_something_new_makes_it_a_draft_again() -> None:
    (block,) = blocks({"areas.family": Written("It goes well.", True, frozenset({fingerprint(ONE)}))}, ONE, TWO)
    assert (block["kind"], block["paragraphs"]) == ("draft", ["It goes well."])
    assert [entry["paragraphs"] for entry in block["entries"]] == [["Called."]]


@pytest.mark.usefixtures("lang")
def test_drafts_are_marked_in_every_form_and_confirmed_texts_are_not(
    house: Workspace, plan: Plan, shipped: Templates
) -> None:
    import io

    import docx

    wish = Wish("municipality", YEAR, TODAY)
    view = status_view(plan, house.settings, wish, MADE)
    mark = view["words"]["draft"]
    passages = [b["passage"] for b in drafts_in(view["parts"])]
    assert passages
    assert view["notice"]

    def forms(shown: dict[str, Any]) -> list[str]:
        file = docx.Document(io.BytesIO(word(shown)))
        return [
            render(shown, "md", shipped),
            render(shown, "html", shipped),
            "\n".join(p.text for p in file.paragraphs),
        ]

    assert all(mark in text and view["notice"][:20] in text for text in forms(view))
    seen = frozenset(fingerprint(entry) for block in drafts_in(view["parts"]) for entry in block["entries"])
    done = {name: Written("Gennemgået af os.", True, seen) for name in passages}
    confirmed = status_view(plan, house.settings, Wish("municipality", YEAR, TODAY, written=done), MADE)
    assert (confirmed["drafts"], confirmed["notice"]) == (0, "")
    assert all(mark not in text and "Gennemgået af os." in text for text in forms(confirmed))


def test_changes_stand_where_they_belong(house: Workspace, plan: Plan) -> None:
    about = Changed(("family",), {**ONE, "source": "change of the plan", "paragraphs": ["Need: a quiet room."]})
    other = Changed((), {**TWO, "source": "change of the plan", "paragraphs": ["Plan activated."]})
    view = status_view(plan, house.settings, Wish("municipality", YEAR, TODAY, changes=[about, other]), MADE)
    found = {block["passage"]: texts_in(block["entries"]) for block in drafts_in(view["parts"])}
    assert "Need: a quiet room." in found["areas.family"]
    assert "Plan activated." in found["noted"]


def test_what_was_sent_today_does_not_move_the_period(plan: Plan) -> None:
    plan.data["statuses"] = [
        {"date": "2026-11-22", "for": "person", "period": {"from": "2026-03-01", "to": "2026-11-22"}}
    ]
    assert since_last(plan, TODAY, "person").first == "2026-01-05"


def drafts_in(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for block in blocks:
        found += [block] if block.get("kind") == "draft" else drafts_in(block.get("blocks", []))
    return found
