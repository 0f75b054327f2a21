"""One fault planted in a mechanism, a scene or their translation: told alone, by line."""

import re

import pytest

from explainer.lessons.prepared_pack import prepare_pack, read_reference
from explainer.lessons.resource_paths import assets_folder
from tests.mechanism_pack import CELL, MARK, MECHANISM, MECHANISM_FILE, add_mechanism

from .plants import NOT_THERE, Plant, added, changed
from .small_pack import SmallPack

CAUSES = "en/causes.toml"
SPANISH = f"es/mechanisms/{MECHANISM}.toml"
OTHER = "en/mechanisms/other-way.toml"
VERBS = "write one of shift, grow, turn, appear, fade, become, draw, along, stream, light"
PATHS = "draw it with paths, colours and gradients alone"
PART = "name a part of the scene"
ONE_LINE = "draw it as one line without fill"
INSIDE = "move it inside"
OWN_ID = "give each part of the scene its own id"
CITE = "cite a verified source or none"
GUARD = 'd="M 200 300 C 200 240 320 240 320 300 C 320 360 200 360 200 300 Z"'


@pytest.fixture
def moving(small_pack: SmallPack) -> SmallPack:
    """A sound small pack with a mechanism."""
    add_mechanism(small_pack)
    return small_pack


def _table(old: str, new: str, told: str, at: str = "") -> Plant:
    """Return the planting that turns ``old`` into ``new`` in the mechanism's table."""
    return changed(MECHANISM_FILE, old, new, told, at)


def _cell(old: str, new: str, told: str, at: str = "") -> Plant:
    """Return the planting that turns ``old`` into ``new`` in the first scene."""
    return changed(CELL, old, new, told, at)


def _cell_for(old: str, new: str, at: str, told: str) -> Plant:
    """Return the planting of a fault of the scene that is told where the mechanism meets it."""

    def plant(pack: SmallPack) -> str:
        pack.change(CELL, old, new)
        return f"{MECHANISM_FILE}:{pack.line(MECHANISM_FILE, at)}: {told}"

    return plant


def _in_step(step: str, old: str, new: str, told: str, at: str = "") -> Plant:
    """Return the planting that turns the first ``old`` after a step's id into ``new``."""

    def plant(pack: SmallPack) -> str:
        before, mark, rest = pack.read(MECHANISM_FILE).partition(f'id = "{step}"')
        assert old in rest
        pack.write(MECHANISM_FILE, before + mark + rest.replace(old, new, 1))
        line = (before + mark + rest[: rest.index(old)]).count("\n") + 1
        return f"{MECHANISM_FILE}:{pack.line(MECHANISM_FILE, at) if at else line}: {told}"

    return plant


def _header_of(step: str) -> str:
    return f'[[mechanism.step]]\nid = "{step}"'


def _many(kind: str, count: int, table: str, told: str) -> Plant:
    """Return the planting of ``count`` more tables of a kind in the last step."""

    def plant(pack: SmallPack) -> str:
        for number in range(count):
            pack.add(MECHANISM_FILE, table.format(number=number))
        text = pack.read(MECHANISM_FILE)
        last = text.index(kind, text.index(_header_of("again")))
        return f"{MECHANISM_FILE}:{text.count(chr(10), 0, last) + 1}: {told}"

    return plant


def _thirty_steps(pack: SmallPack) -> str:
    for number in range(26):
        pack.add(
            MECHANISM_FILE,
            f'\n[[mechanism.step]]\nid = "more-{number}"\nname = "More"\nsays = "More."\n'
            'plate = "back.organ"\ncamera = [0, 0, 600, 600]\n',
        )
    line = pack.line(MECHANISM_FILE, _header_of("look"))
    return f"{MECHANISM_FILE}:{line}: mechanism has 30 steps, tell it in 12 or fewer"


def _no_step(pack: SmallPack) -> str:
    head = pack.read(MECHANISM_FILE).partition("\n[[mechanism.step]]")[0]
    pack.write(MECHANISM_FILE, head)
    return f"{MECHANISM_FILE}:2: mechanism has no step, add [[mechanism.step]]"


def _two_steps_of_one_id(pack: SmallPack) -> str:
    first = pack.line(MECHANISM_FILE, 'id = "close"')
    pack.change(MECHANISM_FILE, 'id = "change"', 'id = "close"')
    line = pack.line(MECHANISM_FILE, 'id = "close"')
    return f"{MECHANISM_FILE}:{line}: id 'close' stands already at line {first}, choose another"


def _no_scene(pack: SmallPack) -> str:
    pack.path(CELL).unlink()
    text = pack.read(MECHANISM_FILE)
    line = text.count("\n", 0, text.index('scene = "small-cell"')) + 1
    mend = "draw scenes/small-cell.svg or correct the name"
    return f"{MECHANISM_FILE}:{line}: scene 'small-cell' is missing, {mend}"


def _long_named_scene(pack: SmallPack) -> str:
    name = "x" * 300
    pack.change(MECHANISM_FILE, 'scene = "small-mark"', f'scene = "{name}"')
    line = pack.line(MECHANISM_FILE, f'scene = "{name}"')
    what = f"scene '{name}' is missing"[:300] + "..."
    mend = f"draw scenes/{name}.svg or correct the name"[:300] + "..."
    return f"{MECHANISM_FILE}:{line}: {what}, {mend}"


def _large_scene(pack: SmallPack) -> str:
    pack.write(CELL, pack.read(CELL) + " " * 10_000_000)
    return f"{CELL}:1: scene is larger than 1024 KB, draw it with fewer points"


def _many_shapes(pack: SmallPack) -> str:
    path = '<path d="M 0 0 L 1 1"/>'
    pack.change(CELL, '<g id="wall">', f'<g id="wall">{path * 3000}')
    return f"{CELL}:1: scene is no SVG drawing of 3000 shapes or fewer, {PATHS}"


def _wrong_bytes(pack: SmallPack) -> str:
    raw = pack.path(CELL).read_bytes().replace(b"A cell", b"A c\xe9ll")
    pack.write(CELL, raw)
    place = raw.index(b"\xe9")
    return f"{CELL}:2: byte {place} is not valid UTF-8, save it as UTF-8"


def _scene_is(text: str, told: str) -> Plant:
    """Return the planting of a whole other text as the scene over the body."""

    def plant(pack: SmallPack) -> str:
        pack.write(MARK, text)
        return f"{MARK}:1: {told}"

    return plant


def _other_size(pack: SmallPack) -> str:
    pack.change(MARK, "0 0 600 1040", "0 0 800 600")
    line = pack.line(MECHANISM_FILE, 'scene = "small-mark"')
    what = "scene 'small-mark' is not as large as the plate"
    return f'{MECHANISM_FILE}:{line}: {what}, write viewBox="0 0 600 1040"'


def _linked_scene(pack: SmallPack) -> str:
    pack.path(CELL).rename(pack.folder.parent / "outside.svg")
    pack.path(CELL).symlink_to(pack.folder.parent / "outside.svg")
    mend = "put a plain text file there or take its name out of the pack"
    return f"{CELL}:1: is not a regular file, {mend}"


def _other_file(text: str, line: int, told: str) -> Plant:
    """Return the planting of another file of mechanisms."""

    def plant(pack: SmallPack) -> str:
        pack.write(OTHER, text)
        return f"{OTHER}:{line}: {told}"

    return plant


def _second_in_the_file(pack: SmallPack) -> str:
    first = pack.line(MECHANISM_FILE, f'id = "{MECHANISM}"')
    pack.add(MECHANISM_FILE, "\n" + pack.read(MECHANISM_FILE))
    line = pack.line(MECHANISM_FILE, f'id = "{MECHANISM}"')
    what = f"id '{MECHANISM}' stands already at line {first}"
    return f"{MECHANISM_FILE}:{line}: {what}, choose another"


LABEL = '\n[[mechanism.step.label]]\non = [300, 400]\nat = [300, 500]\ntext = "L{number}"\n'
MOVE = '\n[[mechanism.step.move]]\nparts = ["mark"]\nshift = [{number}, 0]\n'
GAUGE = (
    '\n[[mechanism.step.gauge]]\nname = "G"\nunit = "g"\nlowest = 0\nhighest = 1\n'
    'from = 0\nto = 1\ncorner = "{corner}"\nsources = ["seen"]\n'
)

FAULTS: dict[str, Plant] = {
    "part unknown": _table(
        'parts = ["guard"]\nbecome',
        'parts = ["gaurd"]\nbecome',
        f"there is no part 'gaurd', {PART}",
    ),
    "second part unknown": _table(
        'parts = ["mist"]', 'parts = ["mist", "mits"]', f"there is no part 'mits', {PART}"
    ),
    "lit part unknown": _table(
        'lit = ["guard"]', 'lit = ["gaurd"]', f"there is no part 'gaurd', {PART}"
    ),
    "part on a plate alone": _in_step(
        "look",
        'structures = ["kidney.R"]',
        'parts = ["kidney"]',
        f"there is no part 'kidney', {PART}",
    ),
    "structure unknown": _table(
        'structures = ["kidney.L"]',
        'structures = ["kindey.L"]',
        "nothing is drawn as 'kindey.L' on 'back.organ', correct the id",
    ),
    "structure of no such side": _table(
        'structures = ["kidney.L"]',
        'structures = ["kidney.M"]',
        "nothing is drawn as 'kidney.M' on 'back.organ', correct the id",
    ),
    "lit structure unknown": _table(
        'structures = ["kidney.R"]',
        'structures = ["kidney.L.R"]',
        "nothing is drawn as 'kidney.L.R' on 'back.organ', correct the id",
    ),
    "structures without plate": _in_step(
        "change",
        'lit = ["guard"]',
        'structures = ["kidney"]',
        "step has 'structures' and no plate, name a plate",
    ),
    "region unknown": _table(
        'regions = ["renal-angle.L"]',
        'regions = ["renal-angel.L"]',
        "unknown region 'renal-angel.L', correct the id",
    ),
    "region not in the view": _table(
        'regions = ["renal-angle.L"]',
        'regions = ["sternum"]',
        "region 'sternum' is not drawn in the view 'back', correct the id or the plate",
    ),
    "regions without plate": _in_step(
        "change",
        'lit = ["guard"]',
        'regions = ["sacrum"]',
        "step has 'regions' and no plate, name a plate",
    ),
    "camera outside": _table(
        "camera = [0, 0, 800, 600]",
        "camera = [0, 0, 801, 600]",
        f"'camera' lies outside the drawing of 800 by 600, {INSIDE}",
    ),
    "camera of no size": _table(
        "camera = [0, 0, 800, 600]",
        "camera = [0, 0, 800, 0]",
        "'camera' has no size, write left, top, width, height",
    ),
    "camera missing": _in_step(
        "close",
        "camera = [0, 0, 800, 600]\n",
        "",
        "'camera' is missing, add camera = ...",
        at=_header_of("close"),
    ),
    "camera of texts": _table(
        "camera = [0, 0, 800, 600]",
        'camera = ["0", 0, 800, 600]',
        "'camera' is of the wrong type, write 4 numbers",
    ),
    "camera out of all measure": _table(
        "camera = [0, 0, 800, 600]",
        f"camera = [0, 0, 1{'0' * 400}, 600]",
        "'camera' is out of all measure, stay within 1,000,000 of 0",
    ),
    "camera infinite": _table(
        "camera = [0, 0, 800, 600]",
        "camera = [nan, 0, inf, 600]",
        "'camera' is out of all measure, stay within 1,000,000 of 0",
    ),
    "door outside": _table(
        "door = [240, 410, 30, 22]",
        "door = [590, 410, 30, 22]",
        f"'door' lies outside the drawing of 600 by 1040, {INSIDE}",
    ),
    "door of the first step": _in_step(
        "look",
        "regions =",
        "door = [0, 0, 10, 10]\nregions =",
        "first step has 'door' and nothing before it, take it out",
    ),
    "into outside": _table(
        "into = [230, 420, 20, 30]",
        "into = [230, 1020, 20, 30]",
        f"'into' lies outside the drawing of 600 by 1040, {INSIDE}",
    ),
    "into and door": _in_step(
        "close",
        "door =",
        "into = [0, 0, 10, 10]\ndoor =",
        "step has both 'door' and 'into', choose one",
    ),
    "first label outside the camera": _table(
        "on = [250, 430]",
        "on = [100, 430]",
        f"label 'kidney' lies outside the camera, {INSIDE}",
    ),
    "second label outside the camera": _table(
        "at = [260, 500]",
        "at = [260, 601]",
        f"label 'guard cell' lies outside the camera, {INSIDE}",
    ),
    "label too long": _table(
        'text = "germ"',
        f'text = "{"germ " * 9}"',
        "'text' has 45 characters, say it in 40: two or three words",
    ),
    "too many labels": _many(
        "[[mechanism.step.label]]", 7, LABEL, "step has 7 labels, keep 6 or fewer"
    ),
    "too many moves": _many(
        "[[mechanism.step.move]]", 60, MOVE, "step has 61 moves, keep 60 or fewer"
    ),
    "sentence missing": _in_step(
        "close",
        'says = "A germ lands on the wall."\n',
        "",
        "'says' is missing, add says = ...",
        at=_header_of("close"),
    ),
    "sentence empty": _table(
        'says = "A germ lands on the wall."', 'says = " "', "'says' is empty, write its text"
    ),
    "sentence too long": _table(
        'says = "A germ lands on the wall."',
        f'says = "{"A germ. " * 36}"',
        "'says' has 288 characters, say it in 280: one sentence",
    ),
    "clinical sentence too long": _table(
        'says_clinical = "The macrophage engulfs it and releases cytokines."',
        f'says_clinical = "{"A germ. " * 36}"',
        "'says_clinical' has 288 characters, say it in 280: one sentence",
    ),
    "sentence hides a letter": _table(
        'says = "A germ lands on the wall."',
        'says = "A germ\\u200b lands on the wall."',
        "'says' holds the invisible character U+200B, delete it",
    ),
    "name missing": _in_step(
        "close",
        'name = "Come close"\n',
        "",
        "'name' is missing, add name = ...",
        at=_header_of("close"),
    ),
    "point empty": _table(
        'points = ["It takes it in.", "It calls."]',
        'points = ["It takes it in.", ""]',
        "'points' holds an empty line, write its text",
    ),
    "key misspelled": _table(
        "not-known = true",
        "not-konwn = true",
        "unknown key 'not-konwn', take it out or correct its spelling",
    ),
    "shows nothing": _in_step(
        "look",
        'plate = "back.organ"\n',
        "",
        "step shows nothing, name a scene or a plate",
        at=_header_of("look"),
    ),
    "motion too long": _table("seconds = 5", "seconds = 60", "'seconds' is 60, write 0 to 12"),
    "motion backwards": _table("seconds = 5", "seconds = -1", "'seconds' is -1, write 0 to 12"),
    "plate unknown": _in_step(
        "look",
        'plate = "back.organ"',
        'plate = "back.blood"',
        "there is no plate 'back.blood', write view.layer, as back.muscle",
    ),
    "plate of no layer": _in_step(
        "look",
        'plate = "back.organ"',
        'plate = "back"',
        "there is no plate 'back', write view.layer, as back.muscle",
    ),
    "scene of another size than the plate": _other_size,
    "source unverified": _in_step(
        "again",
        'sources = ["seen"]',
        'sources = ["unseen"]',
        f"source 'unseen' is not known or not verified, {CITE}",
    ),
    "source unknown": _in_step(
        "look",
        'sources = ["seen"]',
        'sources = ["seen", "dreamt"]',
        f"source 'dreamt' is not known or not verified, {CITE}",
    ),
    "source of a gauge unverified": _in_step(
        "close",
        'sources = ["seen"]',
        'sources = ["unseen"]',
        f"source 'unseen' is not known or not verified, {CITE}",
    ),
    "gauge without unit": _table(
        'unit = "of ten"\n',
        "",
        "'unit' is missing, add unit = ...",
        at='[[mechanism.step.gauge]]\nname = "Ache"',
    ),
    "gauge without source": _in_step(
        "close",
        'sources = ["seen"]\n',
        "",
        "'sources' is missing, add sources = ...",
        at='[[mechanism.step.gauge]]\nname = "Heat of the body"',
    ),
    "gauge of no source": _in_step(
        "close",
        'sources = ["seen"]',
        "sources = []",
        "gauge has no source, name who measured it",
    ),
    "gauge begins outside": _table(
        "from = 37", "from = 34", "'from' is 34, outside the gauge, write 35 to 41"
    ),
    "gauge ends outside": _table(
        "to = 6", "to = 11", "'to' is 11, outside the gauge, write 0 to 10"
    ),
    "gauge upside down": _table(
        "highest = 41", "highest = 35", "'highest' is not above 'lowest', correct the two"
    ),
    "gauge in no corner": _table(
        'corner = "bottom-left"',
        'corner = "left"',
        "'corner' is 'left', write one of top-right, top-left, bottom-right, bottom-left",
    ),
    "gauge goes there and back for ever": _table(
        "times = 2\ncorner", "times = 99\ncorner", "'times' is 99, write 1 to 20", at="times = 99"
    ),
    "two gauges in a corner": added(
        MECHANISM_FILE,
        GAUGE.format(corner="bottom-left"),
        "two gauges stand in the corner 'bottom-left', "
        "write another of top-right, top-left, bottom-right, bottom-left",
        at='corner = "bottom-left"',
    ),
    "thirty steps": _thirty_steps,
    "no step": _no_step,
    "two steps of one id": _two_steps_of_one_id,
    "step without id": _table(
        'id = "close"\n',
        "",
        "'id' is missing, add id = ...",
        at='[[mechanism.step]]\nname = "Come close"',
    ),
    "step of no id": _table(
        'id = "close"',
        'id = "Close up"',
        "'Close up' is not an id, use lower-case letters, digits and hyphens",
    ),
    "two verbs": _table(
        "shift = [20, 60]",
        "shift = [20, 60]\ngrow = 2",
        f"move does 2 things, {VERBS}",
        at="shift = [20, 60]",
    ),
    "no verb": _table(
        "shift = [20, 60]\nduring = [0.0, 0.5]",
        "",
        f"move does nothing, {VERBS}",
        at='[[mechanism.step.move]]\nparts = ["virus"]\n\n',
    ),
    "unknown verb": _table(
        "shift = [20, 60]\nduring = [0.0, 0.5]",
        "jump = [20, 60]",
        f"move does nothing, {VERBS}",
        at='[[mechanism.step.move]]\nparts = ["virus"]\njump',
    ),
    "shift of three numbers": _table(
        "shift = [20, 60]", "shift = [20, 60, 1]", "'shift' is of the wrong type, write 2 numbers"
    ),
    "grow by a text": _table(
        "grow = [1.2, 1.1]",
        'grow = "much"',
        "'grow' is of the wrong type, write a number or 2 numbers",
    ),
    "grow inside out": _table(
        "grow = [1.2, 1.1]", "grow = [1.2, -1]", "'grow' is 1.2 by -1, write 0 to 20"
    ),
    "fade beyond": _table("fade = 0.25", "fade = 1.25", "'fade' is 1.25, write 0 to 1"),
    "appear false": _table(
        "appear = true",
        "appear = false",
        "'appear' is not true, write appear = true or take it out",
    ),
    "appear with a slip beside": _table(
        "appear = true\nduring = [0.2, 0.6]",
        "appear = true\nduring = [0.2]",
        "'during' is of the wrong type, write 2 numbers",
        at="during = [0.2]",
    ),
    "appear again and again": _table(
        "appear = true",
        "appear = true\ntimes = 2",
        "'appear' has no 'times', take it out",
        at="times = 2\nduring = [0.2, 0.6]",
    ),
    "along again and again": _table(
        'along = "way-in"',
        'along = "way-in"\ntimes = 2',
        "'along' has no 'times', take it out",
        at="times = 2\nduring = [0.1, 0.6]",
    ),
    "shift about a point": _table(
        "shift = [20, 60]",
        "shift = [20, 60]\nabout = [1, 1]",
        "'shift' has no 'about', take it out",
        at="about = [1, 1]",
    ),
    "copies of no stream": _table(
        'along = "way-in"',
        'along = "way-in"\ncount = 3',
        "'along' has no 'count', take it out",
        at="count = 3",
    ),
    "too many copies": _table("count = 5", "count = 5000", "'count' is 5000, write 1 to 60"),
    "no copy": _table("count = 5", "count = 0", "'count' is 0, write 1 to 60"),
    "too many laps": _table("laps = 2", "laps = 21", "'laps' is 21, write 1 to 20"),
    "times below none": _table("times = 3", "times = -3", "'times' is -3, write 1 to 20"),
    "during backwards": _table(
        "during = [0.5, 0.8]",
        "during = [0.8, 0.5]",
        "'during' is no share of the step, write as [0.2, 0.8]",
    ),
    "during beyond": _table(
        "during = [0.5, 0.8]",
        "during = [0.5, 8]",
        "'during' is no share of the step, write as [0.2, 0.8]",
    ),
    "move of nothing": _table(
        'parts = ["mist"]', "parts = []", "move names no part, name the parts that it moves"
    ),
    "structure that moves": _table(
        'structures = ["kidney.R"]\nlight = true',
        'structures = ["kidney.R"]\nfade = 0.2',
        "structures of a plate cannot move, light them",
        at='structures = ["kidney.R"]',
    ),
    "become with other steps": _cell_for(
        "C 400 380 180 400 180 300 Z",
        "C 400 380 180 400 180 300 L 180 299 Z",
        'become = "guard-reaching"',
        "part 'guard' does not have the steps of 'guard-reaching', "
        "draw both with the same number of points",
    ),
    "become of a group": _table(
        'parts = ["guard"]\nbecome',
        'parts = ["wall"]\nbecome',
        "part 'wall' cannot become another shape, draw it as one path in one colour",
    ),
    "become of a shaded part": _table(
        'parts = ["guard"]\nbecome',
        'parts = ["ground"]\nbecome',
        "part 'ground' cannot become another shape, draw it as one path in one colour",
    ),
    "draw of a filled group": _table(
        'parts = ["nerve"]\ndraw',
        'parts = ["wall"]\ndraw',
        f"part 'wall' cannot be drawn bit by bit, {ONE_LINE}",
    ),
    "draw of a filled part": _table(
        'parts = ["nerve"]\ndraw',
        'parts = ["messenger"]\ndraw',
        f"part 'messenger' cannot be drawn bit by bit, {ONE_LINE}",
    ),
    "draw of a road": _table(
        'parts = ["nerve"]\ndraw',
        'parts = ["way-in"]\ndraw',
        f"part 'way-in' cannot be drawn bit by bit, {ONE_LINE}",
    ),
    "stream of what has no path": _cell_for(
        '<path id="messenger" d="M 500 500 L 520 500 L 520 520 L 500 520 Z"',
        '<rect id="messenger" x="500" y="500" width="20" height="20"',
        'parts = ["messenger"]',
        "part 'messenger' has no outline, begin it with a path, untransformed",
    ),
    "road transformed": _cell_for(
        '<path id="way-in" d',
        '<path id="way-in" transform="scale(2)" d',
        'along = "way-in"',
        "there is no road 'way-in', draw it as one path of M, L, C and Z",
    ),
    "stream without road": _table(
        'stream = "stream-bed"',
        'stream = "stream-bde"',
        "there is no road 'stream-bde', draw it as one path of M, L, C and Z",
    ),
    "along no road": _table('along = "way-in"', 'along = ""', "'along' is empty, write its text"),
    "road with an arc": _cell_for(
        "M 340 300 C 420 300 420 500 700 500",
        "M 340 300 A 50 50 0 0 1 700 500",
        'stream = "stream-bed"',
        "there is no road 'stream-bed', draw it as one path of M, L, C and Z",
    ),
    "road beyond all measure": _cell_for(
        "M 340 300 C 420 300 420 500 700 500",
        "M 340 300 L 1e999 500",
        'stream = "stream-bed"',
        "there is no road 'stream-bed', draw it as one path of M, L, C and Z",
    ),
    "scene missing": _no_scene,
    "scene named too long for a disk": _long_named_scene,
    "scene above the pack": _table(
        'scene = "small-mark"',
        'scene = "../small-mark"',
        "'../small-mark' is not the name of a scene, use lower-case letters, digits and hyphens",
    ),
    "scene too large": _large_scene,
    "scene of too many shapes": _many_shapes,
    "scene of wrong bytes": _wrong_bytes,
    "scene a link": _linked_scene,
    "scene empty": _scene_is("", "scene is damaged (no element found), save it again"),
    "scene of nothing": _scene_is(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 1040"><defs/></svg>',
        "scene is empty, draw something in it",
    ),
    "scene another document": _scene_is(
        "<html/>", f"scene is no SVG drawing of 3000 shapes or fewer, {PATHS}"
    ),
    "scene a picture": _scene_is("\x00\x01", "scene is no text, save it as UTF-8"),
    "scene with a DOCTYPE": _cell(
        "<title>A cell</title>",
        "<title>A cell</title><!DOCTYPE svg>",
        f"scene holds '<!DOCTYPE', {PATHS}",
    ),
    "scene with a style sheet": _cell(
        "<title>A cell</title>",
        '<?xml-stylesheet type="text/css" href="/dev/zero"?>',
        f"scene holds '<?xml-stylesheet', {PATHS}",
    ),
    "scene of other letters": _scene_is(
        '<?xml version="1.0" encoding="UTF-7"?><svg/>', f"scene holds '<?xml', {PATHS}"
    ),
    "scene with a script": _cell(
        "<title>A cell</title>",
        "<title>A cell</title>\n<script>1</script>",
        f"scene holds 'script', {PATHS}",
        at="<script>",
    ),
    "scene with an image": _cell(
        "<title>A cell</title>",
        '<image id="i" href="file:///etc/passwd"/>',
        f"scene holds 'image', {PATHS}",
    ),
    "scene with a style": _cell(
        '<g id="virus">', '<g id="virus" style="opacity:0.5">', f"scene holds 'style', {PATHS}"
    ),
    "scene that acts": _cell(
        '<g id="virus">', '<g id="virus" onload="x()">', f"scene holds 'onload', {PATHS}"
    ),
    "gradient from elsewhere": _cell(
        'id="flesh" x1',
        'id="flesh" href="other.svg#flesh" x1',
        f"scene holds 'href', {PATHS}",
        at="<linearGradient",
    ),
    "colour from elsewhere": _cell(
        'fill="#9FB7C9"',
        "fill=\"url( 'http://x/y#z')\"",
        f"scene holds the address 'url( 'http://x/y#z')', {PATHS}",
        at='<path id="mist"',
    ),
    "scene damaged": _cell(
        '<g id="virus">',
        '<g id="virus"',
        "scene is damaged (not well-formed (invalid token)), save it again",
        at='<path d="M 90 200',
    ),
    "no viewBox": _cell(
        ' viewBox="0 0 800 600"',
        "",
        'scene has no viewBox, write viewBox="0 0 800 600"',
        at="<svg",
    ),
    "viewBox elsewhere": _cell(
        'viewBox="0 0', 'viewBox="9 0', 'scene has no viewBox, write viewBox="0 0 800 600"'
    ),
    "viewBox out of all measure": _cell(
        'viewBox="0 0 800',
        'viewBox="0 0 1e999',
        'scene has no viewBox, write viewBox="0 0 800 600"',
    ),
    "part without id": _cell('<g id="wall">', "<g>", f"part has no id, {OWN_ID}"),
    "two parts of one id": _cell(
        '<path id="mist"', '<path id="guard"', f"id 'guard' stands twice in the scene, {OWN_ID}"
    ),
    "id of a part within another": _cell(
        '<path d="M 90 200',
        '<path id="guard" d="M 90 200',
        f"id 'guard' stands twice in the scene, {OWN_ID}",
    ),
    "cause shown by no mechanism": changed(
        CAUSES,
        f'"{MECHANISM}#close"',
        '"tall-way"',
        "unknown mechanism 'tall-way' in 'sore-muscle', "
        "write mechanism#step as the mechanism names it",
        at='id = "sore-muscle"',
    ),
    "cause shown by no step": changed(
        CAUSES,
        f'"{MECHANISM}#close"',
        f'"{MECHANISM}#nowhere"',
        f"unknown mechanism '{MECHANISM}#nowhere' in 'sore-muscle', "
        "write mechanism#step as the mechanism names it",
        at='id = "sore-muscle"',
    ),
    "cause shown by a step of nothing": changed(
        CAUSES,
        f'"{MECHANISM}#close"',
        '"#close"',
        "unknown mechanism '#close' in 'sore-muscle', "
        "write mechanism#step as the mechanism names it",
        at='id = "sore-muscle"',
    ),
    "link to no mechanism": changed(
        "en/lessons/second.md",
        "Words for a patient",
        "Words [x](mechanism:tall-way)",
        "unknown mechanism 'tall-way' in a link, correct the id or add the mechanism",
    ),
    "family unknown": _table(
        'family = "strain"',
        'family = "stain"',
        f"unknown family 'stain' in '{MECHANISM}', correct the id or add the family",
        at=f'id = "{MECHANISM}"',
    ),
    "section unknown": _table(
        'section = "first#all"',
        'section = "first#none"',
        f"unknown section 'first#none' in '{MECHANISM}', "
        "write lesson#section as the lesson names it",
        at=f'id = "{MECHANISM}"',
    ),
    "id not the file's": _table(
        f'id = "{MECHANISM}"',
        'id = "tall-way"',
        f"id 'tall-way' is not the file's name, write id = \"{MECHANISM}\" or rename the file",
    ),
    "two mechanisms of one id": _second_in_the_file,
    "file of no mechanism": _other_file(
        "# Nothing\n", 1, "file holds no mechanism, add [[mechanism]] or take the file out"
    ),
    "file not TOML": _other_file(
        "[[mechanism]\n",
        1,
        "is not valid TOML: Expected ']]' at the end of an array declaration, "
        "correct it, see https://toml.io",
    ),
    "mechanism no table": _other_file(
        "mechanism = 3\n", 1, "'mechanism' is of the wrong type, write tables [[mechanism]]"
    ),
}


def _untranslated_step(pack: SmallPack) -> str:
    pack.write(SPANISH, pack.read(SPANISH).partition(_header_of("again"))[0])
    line = pack.line(SPANISH, "[[mechanism]]")
    return f"{SPANISH}:{line}: step 'again' is not translated, add [[step]] with that id"


def _stale(file: str, old: str, new: str) -> Plant:
    """Return the planting of a changed original, told with the fingerprint to write."""

    def plant(pack: SmallPack) -> str:
        pack.change(file, old, new)
        return (
            f"{SPANISH}:{pack.line(SPANISH, 'of = ')}: "
            f"translation of mechanism '{MECHANISM}' is older than its original, "
            'compare the two and write of = "'
        )

    return plant


STALE = {
    "sentence": _stale(MECHANISM_FILE, "A germ lands", "A small germ lands"),
    "point": _stale(MECHANISM_FILE, '"It calls."', '"It calls for help."'),
    "first label": _stale(MECHANISM_FILE, 'text = "kidney"', 'text = "a kidney"'),
    "label of a later step": _stale(MECHANISM_FILE, 'text = "germ"', 'text = "a germ"'),
    "name of a gauge": _stale(MECHANISM_FILE, 'name = "Ache"', 'name = "Pain"'),
    "name": _stale(MECHANISM_FILE, "A small way", "A narrow way"),
}

TRANSLATION_FAULTS: dict[str, Plant] = {
    "other number of points": changed(
        SPANISH,
        ', "It calls. It calls."]',
        "]",
        "'points' has 1 texts and its original 2, write as many",
        at="points = ",
    ),
    "point empty": changed(
        SPANISH,
        '"It calls. It calls."',
        '""',
        "'points' holds an empty line, write its text",
        at="points = ",
    ),
    "sentence missing": changed(
        SPANISH,
        'says = "A germ lands',
        '# says = "A germ lands',
        "'says' is missing, add says = ...",
        at=_header_of("close"),
    ),
    "label missing": changed(
        SPANISH,
        '[[mechanism.step.label]]\ntext = "kidney kidney"\n'
        'text_clinical = "left kidney left kidney"\n',
        "",
        "label 1 is not translated, add [[label]] in the same place",
        at=_header_of("look"),
    ),
    "step missing": _untranslated_step,
    "step too many": added(
        SPANISH,
        '\n[[mechanism.step]]\nid = "gone"\nname = "Gone"\n',
        "step 'gone' has no original, take it out or correct its id",
        at='id = "gone"',
    ),
    "label too many": added(
        SPANISH,
        '\n[[mechanism.step.label]]\ntext = "gone"\n',
        "unknown key 'label', take it out or correct its spelling",
        at="[[mechanism.step.label]]",
    ),
    "words of nothing": changed(
        SPANISH,
        _header_of("again"),
        _header_of("again") + '\nsays_clinical = "More."',
        "unknown key 'says_clinical', take it out or correct its spelling",
        at="says_clinical",
    ),
    "numbers": changed(
        SPANISH,
        _header_of("again"),
        _header_of("again") + "\nseconds = 3",
        "unknown key 'seconds', take it out or correct its spelling",
        at="seconds = 3",
    ),
}


def test_small_pack_with_a_mechanism_is_sound(moving: SmallPack) -> None:
    """The pack in which faults are planted has none of its own, in one language and in two."""
    assert moving.told() == []
    moving.translate("es")
    assert moving.told() == []


@pytest.mark.parametrize("plant", FAULTS.values(), ids=FAULTS.keys())
def test_planted_fault_is_told(moving: SmallPack, plant: Plant) -> None:
    """The check tells the planted fault and no other: its file, its line and its mend."""
    expected = plant(moving)
    assert moving.told() == [expected]


@pytest.mark.parametrize("plant", TRANSLATION_FAULTS.values(), ids=TRANSLATION_FAULTS.keys())
def test_fault_of_a_translation_is_told(moving: SmallPack, plant: Plant) -> None:
    """What a translation lacks, or has too much of, is one line of its own file."""
    moving.translate("es")
    expected = plant(moving)
    assert moving.told() == [expected]


@pytest.mark.parametrize("plant", STALE.values(), ids=STALE.keys())
def test_stale_translation_is_told(moving: SmallPack, plant: Plant) -> None:
    """Any changed word makes the translation of its mechanism stale, once."""
    moving.translate("es")
    expected = plant(moving)
    (told,) = moving.told()
    assert re.fullmatch(re.escape(expected) + '[0-9a-f]{8}"', told)


def test_missing_file_of_a_translation_is_told(moving: SmallPack) -> None:
    """A mechanism that was not translated costs one line, however many steps it has."""
    moving.translate("es")
    moving.path(SPANISH).unlink()
    assert moving.told() == [f"{SPANISH}:1: file is missing, {NOT_THERE}"]


def _with_two(pack: SmallPack) -> None:
    """Add a second mechanism on the same scenes, to which nothing leads."""
    pack.write(OTHER, pack.read(MECHANISM_FILE).replace(f'"{MECHANISM}"', '"other-way"'))


READ_FAULTS = ["part unknown", "sentence empty", "thirty steps", "two verbs", "source unverified"]


@pytest.mark.parametrize("name", READ_FAULTS)
def test_faulty_mechanism_takes_nothing_else_away(moving: SmallPack, name: str) -> None:
    """Lessons and the other mechanism can be read, and the cause leads nowhere then."""
    _with_two(moving)
    whole = prepare_pack(moving.folder, assets_folder(), None)
    assert whole.pack is not None
    assert whole.pack.causes["sore-muscle"].shown_by == f"{MECHANISM}#close"
    assert list(read_reference(whole).mechanisms) == ["other-way", MECHANISM]
    FAULTS[name](moving)
    left = prepare_pack(moving.folder, assets_folder(), None)
    assert left.pack is not None
    assert len(left.faults) == 1
    assert left.pack.causes["sore-muscle"].shown_by == ""
    assert list(read_reference(left).mechanisms) == ["other-way"]
    assert left.pack.lessons == whole.pack.lessons
    assert (
        left.pack.causes["sore-muscle"]._replace(shown_by=f"{MECHANISM}#close")
        == (whole.pack.causes["sore-muscle"])
    )


def test_fault_of_a_scene_is_told_once_for_all_that_show_it(moving: SmallPack) -> None:
    """A damaged scene takes both mechanisms on it away, and costs one line."""
    _with_two(moving)
    moving.change(CELL, '<g id="wall">', "<g>")
    left = prepare_pack(moving.folder, assets_folder(), None)
    assert [each.path for each in left.faults] == [CELL]
    assert read_reference(left).mechanisms == {}
    assert left.pack is not None
    assert left.pack.lesson("second") is not None


def test_faults_of_two_mechanisms_are_both_told(moving: SmallPack) -> None:
    """One bad file hides no fault of another."""
    _with_two(moving)
    expected = FAULTS["part unknown"](moving)
    moving.change(OTHER, 'says = "A germ lands on the wall."', 'says = ""')
    line = moving.line(OTHER, 'says = ""')
    assert moving.told() == [f"{OTHER}:{line}: 'says' is empty, write its text", expected]


def test_scenes_count_as_files_of_the_pack(moving: SmallPack) -> None:
    """A folder of scenes fills a pack as any other files do."""
    most = 500 - sum(1 for _ in moving.folder.rglob("*"))
    for number in range(most):
        moving.write(f"scenes/more-{number}.svg", "x")
    assert moving.told() == []
    moving.write("scenes/one-more.svg", "x")
    assert moving.told() == ["pack.toml:1: pack holds more than 500 files, name its own folder"]


def test_sources_of_a_mechanism_are_cited(moving: SmallPack) -> None:
    """A source that only a step or a gauge names is not left over."""
    moving.add_reference()
    tables = "".join(
        f'\n[[source]]\nid = "{each}"\ntitle = "A"\nyear = 2020\nstatus = "verified"\n'
        'supports = "A."\n'
        for each in ("of-a-step", "of-a-gauge")
    )
    moving.add("sources.toml", tables)
    assert len(moving.told()) == 2
    moving.change(MECHANISM_FILE, 'sources = ["seen"]', 'sources = ["of-a-step"]')
    moving.change(MECHANISM_FILE, 'sources = ["seen"]', 'sources = ["of-a-gauge"]')
    assert moving.told() == []
