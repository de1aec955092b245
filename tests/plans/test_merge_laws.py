"""The laws of the merge, whoever changed what: nothing is lost or made up, and the order does not count.

HYPOTHESIS_PROFILE=nightly tries thousands of plans for each law, other ones every time, as a nightly run should;
PLANCTL_MERGE_EXAMPLES=500 as many as it says.
"""

from __future__ import annotations

import itertools
import os
from typing import Any

from hypothesis import HealthCheck, assume, given, settings

from planctl.plans.conflicts import CONFLICTS, conflicts_of
from planctl.plans.merge import Data, Merged
from planctl.plans.merge_sense import errors_across, merge
from planctl.plans.merge_text import merged_text
from planctl.plans.new import new_plan
from planctl.plans.renamed import read_text
from planctl.plans.shapes import MISSING
from planctl.plans.standard import standard_text
from planctl.yamltext.twin import same
from tests.plans.diverging import Clone, Edit, beginning, changed, clone, disputed, edits, facts, layout, model

USUAL, NIGHTLY = 200, 3000
IS_NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
EXAMPLES = int(os.environ.get("PLANCTL_MERGE_EXAMPLES") or (NIGHTLY if IS_NIGHTLY else USUAL))
LAW = settings(
    derandomize=EXAMPLES <= USUAL,
    deadline=None,
    database=None,
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
Edits = list[Edit]


def joined(base: Data, ours: Clone, theirs: Clone) -> Merged:
    return merge(layout(), base, ours.side, theirs.side)


def two(one: Edits, other: Edits) -> tuple[Data, Clone, Clone, Merged]:
    base = beginning()
    ours, theirs = clone("mette", changed(base, one)), clone("jonas", changed(base, other))
    return base, ours, theirs, joined(base, ours, theirs)


@settings(LAW)
@given(edits)
def test_what_one_side_changed_is_taken_over_and_the_same_twice_is_the_same(one: Edits) -> None:
    base = beginning()
    ours, still = clone("mette", changed(base, one)), clone("jonas", base)
    for merged in (joined(base, ours, still), joined(base, still, ours), joined(base, ours, ours)):
        assert same(merged.data, ours.data)
        assert merged.new == ()


@settings(LAW)
@given(edits, edits)
def test_it_does_not_matter_who_merges(one: Edits, other: Edits) -> None:
    base, ours, theirs, merged = two(one, other)
    assert same(joined(base, theirs, ours).data, merged.data)


@settings(LAW)
@given(edits, edits)
def test_nothing_is_made_up(one: Edits, other: Edits) -> None:
    base, ours, theirs, merged = two(one, other)
    known = facts(base) | facts(ours.data) | facts(theirs.data)
    assert facts(merged.data) <= known


@settings(LAW)
@given(edits, edits)
def test_nothing_that_was_written_is_lost(one: Edits, other: Edits) -> None:
    base, ours, theirs, merged = two(one, other)
    kept = facts(merged.data) | disputed(merged.data)
    for side in (ours, theirs):
        assert facts(side.data) - facts(base) <= kept


@settings(LAW)
@given(edits, edits)
def test_what_was_taken_away_does_not_come_back(one: Edits, other: Edits) -> None:
    base, ours, theirs, merged = two(one, other)
    places = list(conflicts_of(merged.data))
    for side, still in ((ours, theirs), (theirs, ours)):
        gone = (facts(base) - facts(side.data)) & facts(still.data)
        back = {keys for keys, value in gone if (keys, value) in facts(merged.data)}
        assert all(any(keys[: len(place)] == place for place in places) for keys in back)


@settings(LAW)
@given(edits, edits)
def test_right_plans_give_a_right_plan(one: Edits, other: Edits) -> None:
    _, _, _, merged = two(one, other)
    assert list(errors_across(layout(), merged.data or {})) == []
    standing = {keys: each.standing for keys, each in merged.conflicts.items()}
    assert len(standing) == len((merged.data or {}).get(CONFLICTS, []))


@settings(LAW)
@given(edits, edits, edits)
def test_in_whatever_order_three_clones_meet(one: Edits, two_: Edits, three: Edits) -> None:
    """The same stands in the plan, or all tell of a conflict and have the same versions of the same places to offer."""
    base = beginning()
    made = zip(("mette", "jonas", "lene"), (one, two_, three), strict=True)
    clones = [clone(name, changed(base, each)) for name, each in made]
    results = [_hub(base, list(order)) for order in itertools.permutations(clones)]
    if not all(facts(result) == facts(results[0]) for result in results):
        assert all(CONFLICTS in result for result in results)
        every = [{keys for keys, _ in facts(result) | disputed(result)} for result in results]
        assert all(places == every[0] for places in every)


def _hub(base: Data, clones: list[Clone]) -> Data:
    hub = clones[0]
    for each in clones[1:]:
        data = joined(base, each, hub).data
        assert data is not None
        hub = Clone(data, {**hub.writers, **each.writers})
    return hub.data


@settings(LAW, max_examples=EXAMPLES // 5)
@given(edits, edits)
def test_files_in_standard_form_give_the_same_bytes_whoever_merges(one: Edits, other: Edits) -> None:
    plans = (beginning(), changed(beginning(), one), changed(beginning(), other))
    texts = [_standard(data) for data in plans]
    base, ours, theirs = (read_text(text, model()).data or {} for text in texts)
    merged = joined(base, clone("mette", ours), clone("jonas", theirs)).data or {}
    text = merged_text(merged, model(), *texts)
    assert same(read_text(text, model()).data, merged)
    assert merged_text(merged, model(), texts[0], texts[2], texts[1]) == text
    assert standard_text(read_text(text, model()), layout()) == text


def _standard(data: Data) -> str:
    return standard_text(read_text(new_plan(model(), data), model()), layout())


@settings(LAW)
@given(edits, edits, edits)
def test_what_was_settled_stays_settled(one: Edits, other: Edits, later: Edits) -> None:
    disagreed = ("area", 0, 0, 1), ("area", 0, 0, 2)
    _, _, _, merged = two([disagreed[0], *one], [disagreed[1], *other])
    assume(merged.conflicts)
    open_: dict[str, Any] = merged.data or {}
    settled = {key: value for key, value in open_.items() if key != CONFLICTS}
    after = changed(open_, later)
    assume(not same(after, open_))
    result = joined(open_, clone("mette", settled), clone("lene", after))
    untouched = {keys for keys in merged.conflicts if same(*(data.get(keys[0], MISSING) for data in (after, open_)))}
    assert not untouched & set(result.conflicts)
