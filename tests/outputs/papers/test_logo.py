"""The house's logo: inlined in pages, a picture in Word, and refused when it could do anything but be looked at."""

from __future__ import annotations

import base64
import io
import struct
import zlib
from pathlib import Path

import pytest

from planctl.errors import LogoUnfit
from planctl.outputs.papers.form_page import form_page
from planctl.outputs.papers.form_word import form_word
from planctl.outputs.papers.logo import bytes_of, logo_of
from planctl.outputs.papers.rendering import render
from planctl.outputs.papers.templates import Templates
from planctl.outputs.papers.word import word
from planctl.plans.plan import Plan
from tests.outputs.papers.conftest import Show
from tests.outputs.papers.forms import one_form

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect width="9" height="3" fill="url(#a)"/></svg>'


def png(width: int = 30, height: int = 10) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(min(height, 100))))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def house(root: Path, content: bytes, name: str) -> Path:
    (root / "templates").mkdir(exist_ok=True)
    (root / "templates" / name).write_bytes(content)
    return root


def test_without_one_there_is_none(tmp_path: Path, show: Show, plan: Plan, shipped: Templates) -> None:
    assert logo_of(tmp_path) == logo_of(None) == ""
    assert "<img" not in render(show(plan, "municipality"), "html", shipped)


@pytest.mark.parametrize(("name", "content"), [("logo.svg", SVG.encode()), ("logo.png", png())])
def test_it_stands_in_the_page_and_in_word(
    tmp_path: Path, show: Show, plan: Plan, shipped: Templates, name: str, content: bytes
) -> None:
    import docx

    logo = logo_of(house(tmp_path, content, name))
    assert bytes_of(logo) == content
    view = {**show(plan, "municipality"), "logo": logo}
    page = render(view, "html", shipped)
    assert f'src="{logo}"' in page
    assert 'alt="Huset Eksempel"' in page
    assert "img-src data:" in page
    assert base64.b64encode(content).decode() not in render(view, "md", shipped)
    assert len(docx.Document(io.BytesIO(word(view))).inline_shapes) == 1


def test_it_stands_on_forms_as_well(tmp_path: Path, shipped: Templates) -> None:
    import docx

    bare = one_form("reden", "scores")
    assert "<img" not in form_page(bare, shipped)
    assert "img-src" not in form_page(bare, shipped)
    logo = logo_of(house(tmp_path, png(), "logo.png"))
    view = {**bare, "logo": logo}
    page = form_page(view, shipped)
    assert f'src="{logo}"' in page
    assert "img-src data:" in page
    assert len(docx.Document(io.BytesIO(form_word(view))).inline_shapes) == 1


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<a href='javascript:alert(1)'/>",
        "<image href='http://eksempel.invalid/x.png'/>",
        "<image xlink:href='file:///etc/passwd'/>",
        "<rect onload='alert(1)'/>",
        "<foreignObject/>",
        "<style>@import 'x.css'</style>",
        "<rect style='fill: url(http://eksempel.invalid)'/>",
        "<animate attributeName='href'/>",
        "<a href='&#106;avascript:alert(1)'/>",
    ],
)
def test_an_svg_that_does_something_is_refused(tmp_path: Path, inside: str) -> None:
    with pytest.raises(LogoUnfit):
        logo_of(house(tmp_path, SVG.replace("<rect", f"{inside}<rect", 1).encode(), "logo.svg"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("logo.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'),
        ("logo.svg", b"<html/>"),
        ("logo.svg", b"\xff\xfe"),
        ("logo.svg", SVG.encode() + b" " * 300_001),
        ("logo.png", b"GIF89a" + b" " * 30),
        ("logo.png", png(9000, 9)),
        ("logo.png", SVG.encode()),
    ],
)
def test_what_is_no_picture_or_too_big_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    with pytest.raises(LogoUnfit) as refused:
        logo_of(house(tmp_path, content, name))
    assert refused.value.params["file"] == f"templates/{name}"


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/logo.png").symlink_to(tmp_path / "secret.png")
    with pytest.raises(LogoUnfit):
        logo_of(tmp_path)
