"""Word documents opened in LibreOffice and printed from there: the words and the pictures are in them."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest

from planctl.outputs.papers.word import word
from planctl.texts import set_language
from tests.outputs.papers.test_files import PEOPLE, paper_of

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
EXPECTED = {
    "reden": {"municipality": "Målinger på alle områder, trin 1 til 10", "person": "Tallet er et trin fra 1 til 10."},
    "boernehus": {"municipality": "Formålet med opholdet", "person": "Det har vi aftalt"},
    "socialpsykiatri": {
        "municipality": "Målinger på alle områder, trin 1 til 5",
        "person": "Dine trin og vores, 1 til 5",
    },
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every paper as LibreOffice prints it."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed: neither soffice nor libreoffice is found")
    folder = tmp_path_factory.mktemp("word")
    set_language("da")
    for house, person in PEOPLE:
        for reader in EXPECTED[house]:
            (folder / f"{house}-{reader}.docx").write_bytes(word(dict(paper_of(house, person, reader)[0])))
    set_language("en")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    files = sorted(str(file) for file in folder.glob("*.docx"))
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)
    return folder


def test_libreoffice_opens_every_paper(printed: Path) -> None:
    import pypdf

    made = sorted(printed.glob("*.pdf"))
    assert len(made) == sum(map(len, EXPECTED.values()))
    for house, readers in EXPECTED.items():
        for reader, sentence in readers.items():
            pages = pypdf.PdfReader(io.BytesIO((printed / f"{house}-{reader}.pdf").read_bytes())).pages
            words = " ".join(" ".join(page.extract_text() for page in pages).split())
            assert sentence in words
            assert "æ" in words
            assert any(page.images for page in pages) is (house != "boernehus"), "its scores are drawn"


def test_a_picture_is_told_to_those_who_do_not_see_it() -> None:
    import docx

    file = docx.Document(io.BytesIO(word(dict(paper_of("reden", "K-F3XV4", "municipality")[0]))))
    about = [shape._inline.docPr for shape in file.inline_shapes]
    assert about[0].get("title") == "Scores of all areas, steps 1 to 10"
    assert "Higher step (staff): Employment" in about[0].get("descr")
    assert all(each.get("descr") for each in about)
    assert {round(shape.width.mm) for shape in file.inline_shapes} == {144}
