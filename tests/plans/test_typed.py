"""Words into typed values and back, for every type of field; and the places that words name."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl import errors
from planctl.models.model import Model
from planctl.models.resolve import Source, resolve
from planctl.plans.layout import layout_of, type_of
from planctl.plans.places import find_place, require_open
from planctl.plans.plan import Plan
from planctl.plans.typed import Field, Ground, entity_id, read_value, shown
from planctl.texts import set_language
from planctl.workspace.models import model_language, model_sources
from planctl.yamltext.loader import load
from tests.cli.house import HOUSE, MODEL

TODAY = "2026-11-22"


def built() -> Plan:
    sources = {**model_sources(None), "house": Source("models/house.yaml", MODEL.encode())}
    model = resolve("house", sources, model_language()).model
    assert isinstance(model, Model)
    document = load(HOUSE.encode())
    return Plan(document, document.data or {}, model)


PLAN = built()
GROUND = Ground(PLAN, TODAY, lambda word: {"mette": "mette", "Mette Holm": "mette"}[word], lambda text: text)
PURPOSE = layout_of(PLAN.model).sections["purpose"]
PERMISSION = layout_of(PLAN.model).lists["permissions"]


def read(name: str, words: str) -> Any:
    return read_value(words, Field(name, PURPOSE), GROUND)


@pytest.fixture(autouse=True, params=["en", "da"])
def language(request: pytest.FixtureRequest) -> None:
    set_language(request.param)


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        ("asked_on", "2026-11-03", "2026-11-03"),
        ("asked_on", " 3.11.2026 ", "2026-11-03"),
        ("asked_on", "3/11-2026", "2026-11-03"),
        ("asked_on", "2027-11-03", "2027-11-03"),
        ("month", "2026-11", "2026-11"),
        ("time", "9:05", "09:05"),
        ("time", "14.30", "14:30"),
        ("weeks", "12", 12),
        ("weeks", "2,5", 2.5),
        ("weeks", "3.0", 3),
        ("agreed", "with_person", "with_person"),
        ("agreed", "Husets HENSIGT", "intention"),
        ("agreed", "agreed with her", "with_person"),
        ("sources", "own, fortalt", ["own", "told"]),
        ("sources", "set, ikke sagt\nown words; told", ["seen", "own", "told"]),
        ("sources", "own\nown", ["own"]),
        ("consent", "Ja", True),
        ("consent", "n", False),
        ("responsible", "Mette Holm", "mette"),
        ("caseworker", "A-7qx2", "a-7QX2"),
        ("stay", "2026-11-03 – 2027-01-04", {"from": "2026-11-03", "to": "2027-01-04"}),
        ("stay", "3.11.2026 til 4.1.2027", {"from": "2026-11-03", "to": "2027-01-04"}),
        ("stay", "2026-11-03 - ", {"from": "2026-11-03"}),
        ("stay", "2026-11-03", {"from": "2026-11-03"}),
        ("dream", "  A dog.\n", "  A dog.\n"),
    ],
)
def test_words_become_values(name: str, words: str, value: Any) -> None:
    found = read(name, words)
    assert (type(found), found) == (type(value), value)


@pytest.mark.parametrize(
    ("name", "words", "fault"),
    [
        ("asked_on", "2026-02-30", errors.NotADay),
        ("asked_on", "i går", errors.NotADay),
        ("asked_on", "31.2.2026", errors.NotADay),
        ("month", "2026-13", errors.NotAMonth),
        ("time", "25:00", errors.NotATime),
        ("weeks", "to", errors.NotANumber),
        ("weeks", "1e3", errors.NotANumber),
        ("weeks", "53", errors.NumberOutside),
        ("weeks", "-1", errors.NumberOutside),
        ("agreed", "maybe", errors.UnknownChoice),
        ("sources", "own, nobody", errors.UnknownChoice),
        ("consent", "perhaps", errors.NotYesOrNo),
        ("caseworker", "a-0000", errors.NoSuchEntity),
        ("caseworker", "p-1A2B", errors.NoSuchEntity),
        ("stay", "2027-01-04 – 2026-11-03", errors.NotAPeriod),
        ("stay", "", errors.NotAPeriod),
        ("stay", "2026-11-03 – 2026-12-01 – 2027-01-04", errors.NotAPeriod),
    ],
)
def test_words_that_are_no_value_are_refused(name: str, words: str, fault: type[errors.Fault]) -> None:
    with pytest.raises(fault):
        read(name, words)


def test_what_happened_is_not_in_the_future() -> None:
    incident = layout_of(PLAN.model).lists["incidents"]
    assert read_value(TODAY, Field("date", incident), GROUND) == TODAY
    with pytest.raises(errors.DayToCome):
        read_value("2026-11-23", Field("date", incident), GROUND)


def test_a_state_goes_along_its_moves() -> None:
    now = {"id": "p-1A2B", "what": "Alarm"}
    assert read_value("ophørt", Field("state", PERMISSION, now), GROUND) == "ended"
    assert read_value("in force", Field("state", PERMISSION, now), GROUND) == "active", "where it is"
    with pytest.raises(errors.NoSuchMove) as told:
        read_value("struck", Field("state", PERMISSION, now), GROUND)
    assert told.value.params["known"] in ("ended", "ophørt")
    assert read_value("struck", Field("state", PERMISSION), GROUND) == "struck", "something new may begin anywhere"


def test_an_id_is_drawn_and_never_written() -> None:
    with pytest.raises(errors.NotSetByHand):
        read_value("p-0000", Field("id", PERMISSION), GROUND)


days = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)).map(str)
VALUES = {
    "asked_on": days,
    "month": days.map(lambda day: day[:7]),
    "time": st.times().map(lambda time: time.strftime("%H:%M")),
    "weeks": st.integers(0, 52) | st.integers(0, 5199).filter(lambda n: n % 100).map(lambda n: n / 100),
    "agreed": st.sampled_from(list(PLAN.model.choices["agreed"])),
    "sources": st.lists(st.sampled_from(list(PLAN.model.choices["sources"])), min_size=1, unique=True),
    "consent": st.booleans(),
    "responsible": st.just("mette"),
    "caseworker": st.just("a-7QX2"),
    "stay": st.tuples(days, days).map(lambda two: dict(zip(("from", "to"), sorted(two), strict=True))),
    "dream": st.text(min_size=1),
}


@given(st.sampled_from(list(VALUES)).flatmap(lambda name: st.tuples(st.just(name), VALUES[name])))
def test_what_a_form_shows_is_read_as_the_same(pair: tuple[str, Any]) -> None:
    name, value = pair
    for lang in ("da", "en"):
        set_language(lang)
        found = read(name, shown(value, Field(name, PURPOSE), PLAN))
        assert (type(found), found) == (type(value), value)


def test_every_type_of_field_that_a_model_can_have_is_tried() -> None:
    known = model_language().schema["$defs"]["field"]["properties"]["type"]["enum"]
    kinds = {type_of({"type": name}).partition(":")[0] for name in known} - {"interventions", "entries"}
    assert kinds == {kind.partition(":")[0] for kind in PURPOSE.fields.values()}


# Places


@pytest.mark.parametrize(
    ("words", "path", "is_list", "field", "named"),
    [
        ("purpose", ("purpose",), False, "", "purpose"),
        ("Formål.Kommunens formål", ("purpose",), False, "municipality", "purpose.municipality"),
        ("housing", ("areas", "housing"), False, "", "areas.housing"),
        ("Housing.Keys", ("areas", "housing"), False, "keys", "areas.housing.keys"),
        ("areas.housing.visits", ("areas", "housing", "visits"), True, "", "areas.housing.visits"),
        ("permissions", ("permissions",), True, "", "permissions"),
        ("P-1a2b", ("permissions", 0), False, "", "permissions.p-1A2B"),
        ("permissions.p-1A2B.until", ("permissions", 0), False, "until", "permissions.p-1A2B.until"),
        ("p-1A2B.reviews", ("permissions", 0, "reviews"), True, "", "permissions.p-1A2B.reviews"),
        ("incidents", ("incidents",), True, "", "incidents"),
        ("ref", (), False, "ref", "ref"),
    ],
)
def test_a_place_is_named_in_words(words: str, path: tuple[Any, ...], is_list: bool, field: str, named: str) -> None:
    place = find_place(PLAN, words)
    assert (place.path, place.is_list, place.field, place.words) == (path, is_list, field, named)
    assert find_place(PLAN, place.words) == place


@pytest.mark.parametrize(
    ("words", "fault", "near"),
    [
        ("purpse", errors.UnknownPlace, "purpose"),
        ("areas.housng", errors.UnknownPlace, "housing"),
        ("purpose.municpality", errors.UnknownPlace, "municipality"),
        ("purpose.municipality.x", errors.OneField, ""),
        ("incidents.0", errors.NotOneByOne, ""),
        ("p-1A2C", errors.NoSuchEntity, "p-1A2B"),
        ("permissions.a-7QX2", errors.NoSuchEntity, "a-7QX2"),
    ],
)
def test_a_place_that_is_not_there_names_what_is_near(words: str, fault: type[errors.Fault], near: str) -> None:
    with pytest.raises(fault) as told:
        find_place(PLAN, words)
    assert told.value.params.get("close", "") == near


def test_what_more_follows_from_has_its_own_command() -> None:
    for words in ("groups", "plan_periods", "decisions", "contact_person", "ended"):
        with pytest.raises(errors.WrittenElsewhere):
            require_open(find_place(PLAN, words), PLAN.id)
    for words in ("id", "registered", "planctl"):
        with pytest.raises(errors.NotSetByHand):
            require_open(find_place(PLAN, words), PLAN.id)
    for words in ("contacts", "journal", "scores", "measures", "purpose", "ref"):
        assert require_open(find_place(PLAN, words), PLAN.id)


def test_an_id_is_forgiven_its_case_and_the_letters_that_look_like_digits() -> None:
    assert [entity_id(word) for word in ("G-oil2", "g-7qx2", " g-7QX2 ")] == ["g-0112", "g-7QX2", "g-7QX2"]
    assert [entity_id(word) for word in ("goals", "goal-7QX2", "g-", "")] == [None] * 4
