"""One fault planted in a sound pack: ``check`` tells exactly that one, by file and line."""

import json
from pathlib import Path
from shutil import copy

import pytest

from explainer.lessons.body_reader import read_outlines
from explainer.lessons.pack_check import check_reading
from explainer.lessons.pack_reader import read_pack
from explainer.lessons.resource_paths import assets_folder

from .plants import Plant, added, changed, copied_table, removed
from .small_pack import SmallPack, run_limited

FIRST = "en/lessons/first.md"
REGIONS = "en/regions.toml"
CAUSES = "en/causes.toml"
GLOSSARY = "en/glossary.toml"


def _in_plain_text(words: str, told: str) -> Plant:
    """Return the planting of ``words`` in the plain text of a lesson."""

    def plant(pack: SmallPack) -> str:
        pack.change(FIRST, "Words for a patient", f"Words {words} for a patient")
        return f"{FIRST}:{pack.line(FIRST, f'Words {words}')}: {told}"

    return plant


def _illustration(address: str, told: str) -> Plant:
    """Return the planting of an illustration in the plain text of a lesson."""
    line = f"![Seen from behind.](body:{address})"
    return changed(FIRST, "Words for a patient", f"{line}\n\nWords for a patient", told, at=line)


def _repeated_region(pack: SmallPack) -> str:
    table = pack.read(REGIONS).partition("\n\n[[region]]")[0]
    pack.add(REGIONS, f"\n{table}\n")
    structure = table.partition('id = "')[2].partition('"')[0]
    line = pack.line(REGIONS, f'id = "{structure}"')
    return f"{REGIONS}:{line}: id '{structure}' stands already at line 2, choose another"


def _unlisted_drawing(pack: SmallPack) -> str:
    text = pack.read(REGIONS)
    begin = text.index('[[region]]\nid = "coccyx"')
    end = text.index("[[region]]\n", begin + 1)
    pack.write(REGIONS, text[:begin] + text[end:])
    pack.change(FIRST, ', "coccyx"', "")
    drawing = assets_folder() / "body/neutral/back/regions.svg"
    lines = drawing.read_text(encoding="utf-8").splitlines()
    line = next(number for number, each in enumerate(lines, 1) if 'id="back.skin.coccyx"' in each)
    return (
        f"assets/body/neutral/back/regions.svg:{line}: "
        "drawn region 'coccyx' has no entry for the back view, "
        "add it to regions.toml or take it out of the drawing"
    )


def _undrawn_entry(pack: SmallPack) -> str:
    pack.change(REGIONS, '[[region]]\nid = "coccyx"', '[[region]]\nid = "tail"')
    coccyx = '[[region]]\nid = "coccyx"\ncode = "X"\nsides = ["M"]\nname_M = "A"\n'
    pack.add(
        REGIONS,
        f'\n{coccyx}anatomical_M = "B"\nlevel = "L1"\nsection = "first#all"\nviews = ["back"]\n',
    )
    pack.change(FIRST, '"coccyx"', '"coccyx", "tail"')
    line = pack.line(REGIONS, 'id = "tail"')
    what = "region 'tail' is not drawn in the back view"
    return f"{REGIONS}:{line}: {what}, draw it or correct its views"


def _at_sacrum(old: str, new: str, told: str) -> Plant:
    """Return the planting that turns ``old`` into ``new`` in one region; told at its id."""

    def plant(pack: SmallPack) -> str:
        before, mark, table = pack.read(REGIONS).partition('id = "sacrum"')
        assert old in table
        pack.write(REGIONS, before + mark + table.replace(old, new, 1))
        return f"{REGIONS}:{pack.line(REGIONS, mark)}: {told}"

    return plant


def _unordered_causes(pack: SmallPack) -> str:
    _idle_cause(pack)
    return _at_sacrum(
        'likelihood = "common"',
        'likelihood = "rare-serious"\n[[region.cause]]\nid = "idle"\nlikelihood = "common"',
        "causes are not in order, order them common, less-common, rare-serious",
    )(pack)


def _idle_cause(pack: SmallPack) -> str:
    pack.change("en/lessons/second.md", "causes = []", 'causes = ["idle"]')
    pack.add(
        CAUSES,
        '\n[[cause]]\nid = "idle"\nfamily = "strain"\nname = "Idle"\nsection = "second#all"\n'
        'urgency = "home"\nfeels = "x"\ndo = "x"\n',
    )
    line = pack.line(CAUSES, 'id = "idle"')
    return (
        f"{CAUSES}:{line}: cause 'idle' is likely in no region, add it to a region or take it out"
    )


def _wrong_bytes(pack: SmallPack) -> str:
    raw = pack.path(FIRST).read_bytes().replace(b"Words for a patient", b"Words f\xf6r a patient")
    pack.write(FIRST, raw)
    position = raw.index(b"\xf6")
    line = raw.count(b"\n", 0, position) + 1
    return f"{FIRST}:{line}: byte {position} is not valid UTF-8, save the file as UTF-8 text"


def _unclosed_front(pack: SmallPack) -> str:
    pack.change(FIRST, "\n+++\n", "\n")
    return f"{FIRST}:1: front matter is not closed, end it with a line +++"


def _no_front(pack: SmallPack) -> str:
    pack.write(FIRST, "# Just text\n")
    return f"{FIRST}:1: front matter is missing, begin the file with a line +++"


def _unclosed_block(pack: SmallPack) -> str:
    pack.write(FIRST, pack.read(FIRST).removesuffix(":::\n"))
    line = pack.line(FIRST, "::: clinical")
    return f"{FIRST}:{line}: block '::: clinical' is not closed, end it with a line ':::'"


def _missing_pack(pack: SmallPack) -> str:
    pack.folder = pack.folder / "nowhere"
    return f"{pack.folder}:1: pack is missing or no folder, name the folder that holds pack.toml"


ALONE = (
    "does not show the body, or does not stand by itself, "
    "write ![Caption](body:VIEW/LAYER/REGION) between blank lines"
)
SCHEMES = "link to region:, cause:, term:, source:, lesson:, body:, mechanism:"
LIST = 'write a list of texts, such as ["...", "..."]'
TEXT = 'write a text in quotes, such as "..."'

FAULTS: dict[str, Plant] = {
    "pack missing": _missing_pack,
    "pack.toml missing": removed("pack.toml"),
    "lesson missing": removed(FIRST),
    "regions missing": removed(REGIONS),
    "causes missing": removed(CAUSES),
    "glossary missing": removed(GLOSSARY),
    "sources missing": removed("sources.toml"),
    "region link": _in_plain_text(
        "[x](region:nose)", "unknown region 'nose' in a link, correct the id or add the region"
    ),
    "side link": _in_plain_text(
        "[x](region:sacrum.L)",
        "unknown region 'sacrum.L' in a link, correct the id or add the region",
    ),
    "cause link": _in_plain_text(
        "[x](cause:flu)", "unknown cause 'flu' in a link, correct the id or add the cause"
    ),
    "term link": _in_plain_text(
        "[x](term:flu)", "unknown term 'flu' in a link, correct the id or add the term"
    ),
    "lesson link": _in_plain_text(
        "[x](lesson:third)", "unknown lesson 'third' in a link, correct the id or add the lesson"
    ),
    "section link": _in_plain_text(
        "[x](lesson:second#none)",
        "unknown lesson 'second#none' in a link, correct the id or add the lesson",
    ),
    "source mark": _in_plain_text(
        "[^gone]", "unknown source 'gone' in a link, correct the id or add the source"
    ),
    "unverified source": _in_plain_text(
        "[^unseen]", "source 'unseen' is cited but not verified, cite a verified source or none"
    ),
    "web link": _in_plain_text(
        "[x](https://example.org/a)",
        f"link to 'https://example.org/a' leads out of the pack, {SCHEMES}",
    ),
    "relative link": _in_plain_text(
        "[x](other.md#a:b)", f"link to 'other.md#a:b' leads out of the pack, {SCHEMES}"
    ),
    "link in brackets": _in_plain_text(
        "[x](<file:///etc/passwd>)",
        f"link to 'file:///etc/passwd' leads out of the pack, {SCHEMES}",
    ),
    "bare address": _in_plain_text(
        "<https://example.org>", f"link to 'https://example.org' leads out of the pack, {SCHEMES}"
    ),
    "illustration unwritten": _illustration(
        "back/sacrum",
        "the body cannot be shown as 'back/sacrum', "
        "write VIEW/LAYER/REGION, more regions with a + between",
    ),
    "illustration of no region": _illustration(
        "back/bone/sacrum+nose",
        "unknown region 'nose' in a link, correct the id or add the region",
    ),
    "illustration from the wrong side": _illustration(
        "front/bone/sacrum",
        "region 'sacrum' is not drawn in the view 'front', choose the other view",
    ),
    "illustration beside words": changed(
        FIRST,
        "Words for a patient",
        "![Seen.](body:back/bone/sacrum)\nWords for a patient",
        f"picture {ALONE}",
        at="![Seen.]",
    ),
    "illustration within words": _in_plain_text(
        "![Seen.](body:back/bone/sacrum)", f"picture {ALONE}"
    ),
    "illustration without caption": changed(
        FIRST,
        "Words for a patient",
        "![](body:back/bone/sacrum)\n\nWords for a patient",
        f"picture {ALONE}",
        at="![](body",
    ),
    "html": _in_plain_text("<b>x</b>", "'<b' would be shown as text, write Markdown, not HTML"),
    "region twice": _repeated_region,
    "cause twice": copied_table(CAUSES, "sore-muscle"),
    "term twice": copied_table(GLOSSARY, "ache"),
    "source twice": copied_table("sources.toml", "unseen"),
    "section twice": changed(
        FIRST,
        "+++\n\nIntro",
        '\n[[section]]\nid = "all"\nview = "back"\nlayer = "skin"\nregions = []\ncauses = []\n'
        "+++\n\nIntro",
        "id 'all' stands twice, choose another",
        at='id = "all"',
    ),
    "heading twice": added(
        FIRST,
        "\n## Once more {#all}\n\nText.\n",
        "heading of section 'all' stands twice, give one of them another id",
        at="## Once more",
    ),
    "heading without id": added(
        FIRST,
        "\n## No id\n",
        "heading has no id in lower-case letters and hyphens, write '## Title {#section-id}'",
        at="## No id",
    ),
    "heading for one audience": changed(
        FIRST,
        "## Everything {#all}\n\n::: plain\n",
        "::: plain\n## Everything {#all}\n",
        "heading of section 'all' stands in a block for one audience, put it before the block",
        at="## Everything",
    ),
    "heading by underline": added(
        FIRST,
        "\nMore\n----\n",
        "heading has no id in lower-case letters and hyphens, write '## Title {#section-id}'",
        at="----",
    ),
    "block closed twice": changed(
        FIRST,
        "::: plain\n",
        "",
        "':::' closes no block, close each block with a line ':::' of its own",
        at=":::\n\n::: clinical",
    ),
    "block within a block": changed(
        FIRST,
        "patient, with",
        "patient\n::: clinical\nwith",
        "audience block opens inside another, close each block with a line ':::' of its own",
        at="::: clinical\nwith",
    ),
    "block indented": changed(
        FIRST,
        "patient, with",
        "patient\n  ::: plain\nwith",
        "':::' is indented, begin the line with it",
        at="  ::: plain",
    ),
    "section without heading": changed(
        FIRST,
        "+++\n\nIntro",
        '\n[[section]]\nid = "more"\nview = "back"\nlayer = "skin"\nregions = []\ncauses = []\n'
        "+++\n\nIntro",
        "section 'more' has no heading, write '## Title {#more}' in the text",
        at='id = "more"',
    ),
    "heading without section": added(
        FIRST,
        "\n## More {#more}\n\nText.\n",
        "section 'more' has no [[section]] in the front matter, "
        "add one with its view, layer and regions",
        at="## More",
    ),
    "front matter unclosed": _unclosed_front,
    "front matter missing": _no_front,
    "block unclosed": _unclosed_block,
    "block of nobody": changed(
        FIRST,
        "::: plain",
        "::: doctor",
        "'::: doctor' is no audience, write one of ::: plain, ::: clinical",
    ),
    "title a number": changed(
        FIRST, 'title = "Lesson first"', "title = 3", f"'title' is of the wrong type, {TEXT}"
    ),
    "regions a text": changed(
        "en/lessons/second.md",
        "regions = []",
        'regions = "sacrum"',
        f"'regions' is of the wrong type, {LIST}",
    ),
    "year a text": changed(
        "sources.toml",
        "year = 2020",
        'year = "2020"',
        "'year' is of the wrong type, write a whole number without quotes",
    ),
    "cause list of numbers": changed(
        GLOSSARY, '["seen"]', "[1]", f"'sources' holds something that is no text, {LIST}"
    ),
    "view unknown": changed(
        "en/lessons/second.md",
        'view = "back"',
        'view = "top"',
        "'view' is 'top', write one of front, back, side, side-right",
    ),
    "key missing": changed(
        GLOSSARY, 'plain = "A dull pain."\n', "", "'plain' is missing, add plain = ...", at="[[term"
    ),
    "key unknown": changed(
        GLOSSARY,
        "plain =",
        'plian = "x"\nplain =',
        "unknown key 'plian', take it out or correct its spelling",
        at="plian",
    ),
    "table unknown": added(
        GLOSSARY,
        '\n[[trem]]\nid = "x"\n',
        "unknown key 'trem', take it out or correct its spelling",
        at="[[trem]]",
    ),
    "key twice": changed(
        GLOSSARY,
        "plain =",
        'term = "x"\nplain =',
        "is not valid TOML: Cannot overwrite a value, correct it, see https://toml.io",
        at='term = "x"',
    ),
    "not TOML": changed(
        FIRST,
        'title = "',
        "title = Lesson ",
        "is not valid TOML: Invalid value, correct it, see https://toml.io",
    ),
    "id unsafe": added(
        GLOSSARY,
        '\n[[term]]\nid = "../x"\nterm = "X"\nplain = "x"\nclinical = "x"\n',
        "'../x' is not an id, use lower-case letters, digits and hyphens",
        at='id = "../x"',
    ),
    "id not the file's": changed(
        FIRST,
        'id = "first"',
        'id = "second"',
        "id 'second' is not the file's name, write id = \"first\" or rename the file",
    ),
    "lesson above the pack": changed(
        "pack.toml",
        '"first", "second"',
        '"../x", "first", "second"',
        "lesson '../x' lies outside the pack, name a file of the lessons folder without its .md",
        at="lessons =",
    ),
    "lesson of the machine": changed(
        "pack.toml",
        '"first", "second"',
        '"first", "second", "/etc/passwd"',
        "lesson '/etc/passwd' lies outside the pack, "
        "name a file of the lessons folder without its .md",
        at="lessons =",
    ),
    "lesson twice": changed(
        "pack.toml",
        '"first", "second"',
        '"first", "second", "first"',
        "lesson 'first' is named twice, name it once",
        at="lessons =",
    ),
    "language above the pack": changed(
        "pack.toml",
        '"en"',
        '"en", "../en"',
        "'../en' is no language tag, write tags such as en or pt-BR",
    ),
    "newer form": changed(
        "pack.toml",
        'id = "small"',
        'schema = 2\nid = "small"',
        "pack is written in form 2 and this program reads up to 1, install a newer Ache Explainer",
        at="schema",
    ),
    "bytes": _wrong_bytes,
    "drawn but not listed": _unlisted_drawing,
    "listed but not drawn": _undrawn_entry,
    "cause in no region": _idle_cause,
    "cause in no section": changed(
        CAUSES,
        'section = "first#all"',
        'section = "second#all"',
        "'sore-muscle' is explained in 'second#all', which does not list it, "
        "add it to that section's causes",
        at='id = "sore-muscle"',
    ),
    "family of a lesson": changed(
        "en/lessons/second.md",
        'family = "strain"',
        'family = "sprain"',
        "unknown family 'sprain' in 'second', correct the id or add the family",
        at='id = "second"',
    ),
    "family of a cause": changed(
        CAUSES,
        'family = "strain"',
        'family = "sprain"',
        "unknown family 'sprain' in 'sore-muscle', correct the id or add the family",
        at='id = "sore-muscle"',
    ),
    "lesson of a family": changed(
        CAUSES,
        'lesson = "first"',
        'lesson = "third"',
        "unknown lesson 'third' in 'strain', correct the id or add the lesson",
        at='id = "strain"',
    ),
    "region of a section": changed(
        "en/lessons/second.md",
        "regions = []",
        'regions = ["nose"]',
        "unknown region 'nose' in 'second#all', correct the id or add the region",
        at="[[section]]",
    ),
    "cause of a section": changed(
        "en/lessons/second.md",
        "causes = []",
        'causes = ["flu"]',
        "unknown cause 'flu' in 'second#all', correct the id or add the cause",
        at="[[section]]",
    ),
    "section turned away": changed(
        "en/lessons/second.md",
        "regions = []",
        'regions = ["sternum"]',
        "none of the regions is drawn in the view 'back', choose the other view",
        at="[[section]]",
    ),
    "cause of a region": _at_sacrum(
        'id = "sore-muscle"',
        'id = "flu"',
        "unknown cause 'flu' in 'sacrum', correct the id or add the cause",
    ),
    "cause twice in a region": _at_sacrum(
        "[[region.cause]]",
        '[[region.cause]]\nid = "sore-muscle"\nlikelihood = "common"\n[[region.cause]]',
        "cause 'sore-muscle' stands twice in 'sacrum', name it once",
    ),
    "section of a region": _at_sacrum(
        '"first#all"',
        '"first#al"',
        "unknown section 'first#al' in 'sacrum', write lesson#section as the lesson names it",
    ),
    "region not shown where explained": _at_sacrum(
        '"first#all"',
        '"second#all"',
        "'sacrum' is explained in 'second#all', which does not show it, "
        "add it to that section's regions",
    ),
    "causes out of order": _unordered_causes,
    "region of no side": added(
        REGIONS,
        '\n[[region]]\nid = "nowhere"\nsides = []\n',
        "'sides' is empty, write some of L, R, M, all",
        at="sides = []",
    ),
    "source of a term unknown": changed(
        GLOSSARY,
        '"seen"',
        '"gone"',
        "unknown source 'gone' in 'ache', correct the id or add the source",
        at='id = "ache"',
    ),
    "source of a cause unverified": changed(
        CAUSES,
        '"seen"',
        '"unseen"',
        "source 'unseen' is cited in 'sore-muscle' but not verified, "
        "cite a verified source or none",
        at='id = "sore-muscle"',
    ),
    "section without name": changed(
        CAUSES,
        '"first#all"',
        '"first"',
        "unknown section 'first' in 'sore-muscle', write lesson#section as the lesson names it",
        at='id = "sore-muscle"',
    ),
    "callout of no kind": changed(
        FIRST,
        "Introduction.",
        '!!! note "Title"\n    Text.',
        "callout 'note' has no known kind or no title, "
        'write !!! key "Title" (or caution, emergency)',
        at="!!! note",
    ),
    "callout without text": changed(
        FIRST,
        "Introduction.",
        '!!! key "Title"\nText.',
        "text below the callout is not indented, indent it by four spaces",
        at="!!! key",
    ),
}


def test_small_pack_is_sound(small_pack: SmallPack) -> None:
    """The pack in which faults are planted has none of its own."""
    assert small_pack.told() == []


@pytest.mark.parametrize("plant", FAULTS.values(), ids=FAULTS.keys())
def test_planted_fault_is_told(small_pack: SmallPack, plant: Plant) -> None:
    """The check tells the planted fault and no other: its file, its line and its mend.

    What merely follows from it, such as links to what could not be read, is not told.
    """
    expected = plant(small_pack)
    assert [expected] == small_pack.told()


def test_a_layer_that_a_view_lacks_is_told(small_pack: SmallPack, tmp_path: Path) -> None:
    """A drawing may have fewer layers from one side: neither section nor picture asks for them."""
    drawing = tmp_path / "assets/body/neutral/back"
    drawing.mkdir(parents=True)
    copy(assets_folder() / "body/neutral/back/regions.svg", drawing)
    _illustration("back/bone/sacrum", "")(small_pack)
    reading = read_pack(small_pack.folder)
    outlines = read_outlines(tmp_path / "assets", "neutral", "back", reading.faults)
    assert outlines is not None
    check_reading(reading, [outlines])
    told = {f"{each.what}, {each.mend}" for each in reading.faults if "layer" in each.what}
    assert told == {
        f"layer '{layer}' is not drawn in the back view, choose a layer that is drawn"
        for layer in ("skin", "bone")
    }


LESSON_FAULTS = [
    *("lesson missing", "front matter unclosed", "front matter missing", "bytes", "not TOML"),
    *("title a number", "id not the file's", "heading twice", "region link", "block unclosed"),
    *("lesson above the pack", "lesson of the machine"),
]


@pytest.mark.parametrize("name", LESSON_FAULTS)
def test_other_lessons_still_load(small_pack: SmallPack, name: str) -> None:
    """A fault of one lesson takes no other lesson away."""
    FAULTS[name](small_pack)
    pack = read_pack(small_pack.folder).pack
    assert pack is not None
    second = pack.lesson("second")
    assert second is not None
    assert "Words for a student" in second.pages["clinical"].html


def test_lesson_beside_a_faulty_one_is_printed(small_pack: SmallPack) -> None:
    """The command ``text`` prints a sound lesson of a pack that has faults elsewhere."""
    _wrong_bytes(small_pack)
    done = small_pack.run("text", "--lesson", "second", "--pack", str(small_pack.folder))
    assert done.returncode == 0
    assert "Words for a patient, with an ache." in done.stdout


@pytest.mark.parametrize(
    ("command", "code", "printed"),
    [
        (("text", "--lesson", "second", "--pack"), 0, "At 38 ?C x, with an ache."),
        (("check",), 1, "unknown term '?' in a link"),
    ],
)
def test_terminal_without_the_letters(
    small_pack: SmallPack, command: tuple[str, ...], code: int, printed: str
) -> None:
    """A terminal of ASCII letters alone gets the text with marks for the letters it lacks."""
    words = "At 38 \u00b0C [x](term:\u00fc)"
    small_pack.change("en/lessons/second.md", "Words for a patient", words)
    arguments = ("-m", "explainer", *command, str(small_pack.folder))
    done = run_limited(*arguments, environment={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, printed in done.stdout) == (code, True), done.stderr


def test_faults_as_json(small_pack: SmallPack) -> None:
    """``--json`` tells the same faults as fields, and the same exit code."""
    small_pack.change(FIRST, "term:ache", "term:none")
    small_pack.change(GLOSSARY, "plain =", 'stray = "\u00fc"\nplain =')
    lines = small_pack.told()
    done = small_pack.run("check", str(small_pack.folder), "--json")
    assert done.returncode == 1
    told = json.loads(done.stdout)
    assert [f"{each['path']}:{each['line']}: {each['what']}, {each['mend']}" for each in told] == (
        lines
    )
    assert len(told) == 2
    assert told[0]["path"] == GLOSSARY


def test_no_faults_as_json(small_pack: SmallPack) -> None:
    """``--json`` of a sound pack is an empty list."""
    done = small_pack.run("check", str(small_pack.folder), "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_every_language_is_checked(small_pack: SmallPack) -> None:
    """A fault in the second language of a pack is told as one in the first."""
    small_pack.translate("es")
    assert small_pack.told() == []
    small_pack.change("es/lessons/second.md", "term:ache", "term:none")
    assert [each.partition(": ")[0] for each in small_pack.told()] == ["es/lessons/second.md:15"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--jsn"),
        ("check", "one", "two"),
        ("text",),
        ("text", "--lesson", "no-such-lesson"),
        ("text", "--lesson", "first", "--audience", "child"),
    ],
)
def test_wrong_arguments_exit_with_2(small_pack: SmallPack, arguments: tuple[str, ...]) -> None:
    """A slip in the arguments is told in words and is no fault of the content."""
    done = small_pack.run(*arguments)
    assert done.returncode == 2
    assert "ache-explainer" in done.stderr
    assert done.stdout == ""
