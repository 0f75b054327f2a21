"""The translations of the interface are whole, and what is shipped is what was translated."""

import re
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest

from explainer.lessons.resource_paths import assets_folder

TOOLS = Path(PySide6.__file__).parent
FOLDER = assets_folder() / "translations"
FILES = sorted(FOLDER.glob("*.ts"))
each_language = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
_PLACEHOLDER = re.compile(r"\{\w*\}")
_KEY = re.compile(r"&(\w)")


def _messages(file: Path) -> dict[tuple[str, str], str]:
    """Return every translation by its context and source text."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            assert translation.get("type") is None, "unfinished"
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = translation.text or ""
    return found


def test_there_is_a_translation() -> None:
    """Spanish is shipped."""
    assert [each.stem for each in FILES] == ["ache-explainer_es"]


@each_language
def test_every_text_of_the_program_is_translated(file: Path, tmp_path: Path) -> None:
    """Gathered anew from the program, the texts are those that have a translation."""
    gathered = tmp_path / "gathered.ts"
    sources = sorted((Path(__file__).parents[2] / "explainer").rglob("*.py"))
    subprocess.run(
        [str(TOOLS / "lupdate"), *map(str, sources), "-ts", str(gathered), "-locations", "none"],
        check=True,
        capture_output=True,
    )
    contexts = ElementTree.parse(gathered).getroot().iter("context")  # noqa: S314 - of our own making
    texts = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts
        for message in context.iter("message")
    }
    assert len(texts) > 100
    assert texts == _messages(file).keys()


@each_language
def test_placeholders_and_keys_are_kept(file: Path) -> None:
    """No translation loses a part that is filled in, or has a key where there is none."""
    for (_, source), said in _messages(file).items():
        assert said.strip(), source
        assert sorted(_PLACEHOLDER.findall(said)) == sorted(_PLACEHOLDER.findall(source)), source
        assert bool(_KEY.search(said)) == bool(_KEY.search(source)), source


@each_language
def test_what_is_shipped_is_what_was_translated(file: Path, tmp_path: Path) -> None:
    """The compiled file holds the translations of the text file."""
    compiled = tmp_path / "compiled.qm"
    subprocess.run(
        [str(TOOLS / "lrelease"), str(file), "-qm", str(compiled)], check=True, capture_output=True
    )
    assert compiled.read_bytes() == file.with_suffix(".qm").read_bytes()


@each_language
def test_no_menu_uses_a_key_twice(file: Path) -> None:
    """Within one menu each underlined letter leads to one entry."""
    from explainer.desktop.actions import ROWS
    from explainer.desktop.menu_titles import MENUS

    messages = _messages(file)
    for menu in MENUS:
        titles = [messages["Actions", row.title] for row in ROWS if row.menu == menu]
        keys = Counter(found[1].lower() for each in titles if (found := _KEY.search(each)))
        assert max(keys.values()) == 1, (menu, keys)
    bar = Counter(_KEY.findall(messages["Actions", menu])[0].lower() for menu in MENUS)
    assert max(bar.values()) == 1
