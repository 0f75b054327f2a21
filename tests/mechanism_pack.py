"""A small pack with one mechanism that does everything a mechanism can, for all tests of them."""

from pathlib import Path

from tests.hostile.small_pack import SmallPack

MECHANISM = "small-way"
STEPS = ("look", "close", "change", "again")
MECHANISM_FILE = f"en/mechanisms/{MECHANISM}.toml"
CELL = "scenes/small-cell.svg"
"""A scene of its own, of the second and third step."""
MARK = "scenes/small-mark.svg"
"""A scene over a plate of the body, of the last step."""

CELL_SCENE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">
<title>A cell</title>
<defs>
<linearGradient id="flesh" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#D98E7A"/><stop offset="1" stop-color="#B7604F"/>
</linearGradient>
</defs>
<path id="ground" d="M 0 0 L 800 0 L 800 600 L 0 600 Z" fill="url(#flesh)" opacity="0.5"/>
<g id="wall">
<path d="M 40 100 C 200 60 600 60 760 100 L 760 140 L 40 140 Z" fill="#C9A27E"/>
<path d="M 40 120 L 760 120" fill="none" stroke="#7A5C3E" stroke-width="2"/>
</g>
<path id="guard" d="M 200 300 C 200 240 320 240 320 300 C 320 360 200 360 200 300 Z"
 fill="#6FA8DC" stroke="#2F5D8A" stroke-width="3"/>
<path id="guard-reaching" d="M 180 300 C 180 200 400 220 400 300 C 400 380 180 400 180 300 Z"
 fill="none"/>
<g id="virus">
<path d="M 90 200 L 130 200 L 130 240 L 90 240 Z" fill="#9C6BB3"/>
<path d="M 110 190 L 110 250" fill="none" stroke="#5B3A70"/>
</g>
<path id="way-in" d="M 110 220 L 110 420 L 210 420" fill="none"/>
<path id="messenger" d="M 500 500 L 520 500 L 520 520 L 500 520 Z" fill="#E0B040"/>
<path id="stream-bed" d="M 340 300 C 420 300 420 500 700 500" fill="none"/>
<path id="nerve" d="M 60 560 L 740 560" fill="none" stroke="#E6C84F" stroke-width="6"/>
<path id="swelling" d="M 500 200 L 700 200 L 700 400 L 500 400 Z" fill="#D05A4A"/>
<path id="mist" d="M 560 60 L 760 60 L 760 160 L 560 160 Z" fill="#9FB7C9"/>
</svg>
"""

MARK_SCENE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 1040">
<path id="mark" d="M 230 420 L 250 420 L 250 450 L 230 450 Z" fill="#D05A4A"/>
</svg>
"""

TABLE = """\
[[mechanism]]
id = "small-way"
family = "strain"
name = "A small way"
clinical_name = "A minimal pathway"
section = "first#all"

[[mechanism.step]]
id = "look"
name = "Look here"
clinical_name = "Surface anatomy"
says = "Your kidneys lie high in your back."
says_clinical = "The kidneys lie beneath the renal angles."
sources = ["seen"]
plate = "back.organ"
camera = [150, 300, 300, 220]
structures = ["kidney.L"]
regions = ["renal-angle.L"]

[[mechanism.step.move]]
structures = ["kidney.R"]
light = true
during = [0.5, 1.0]

[[mechanism.step.label]]
on = [250, 430]
at = [180, 330]
text = "kidney"
text_clinical = "left kidney"

[[mechanism.step]]
id = "close"
name = "Come close"
says = "A germ lands on the wall."
scene = "small-cell"
camera = [0, 0, 800, 600]
door = [240, 410, 30, 22]
seconds = 5

[[mechanism.step.move]]
parts = ["virus"]
shift = [20, 60]
during = [0.0, 0.5]

[[mechanism.step.move]]
parts = ["virus"]
turn = 30
about = [130, 280]
during = [0.5, 0.8]

[[mechanism.step.move]]
parts = ["guard"]
grow = [1.2, 1.1]
times = 2

[[mechanism.step.move]]
parts = ["swelling"]
appear = true
during = [0.2, 0.6]

[[mechanism.step.move]]
parts = ["mist"]
fade = 0.25

[[mechanism.step.label]]
on = [120, 220]
at = [120, 60]
text = "germ"

[[mechanism.step.label]]
on = [260, 300]
at = [260, 500]
text = "guard cell"
text_clinical = "macrophage"

[[mechanism.step.gauge]]
name = "Heat of the body"
name_clinical = "Core temperature"
unit = "degrees"
lowest = 35
highest = 41
from = 37
to = 39
sources = ["seen"]

[[mechanism.step]]
id = "change"
name = "The guard reaches out"
clinical_name = "Phagocytosis"
says = "The guard takes the germ in and calls for help."
says_clinical = "The macrophage engulfs it and releases cytokines."
scene = "small-cell"
camera = [60, 150, 680, 440]
seconds = 6
lit = ["guard"]
points = ["It takes it in.", "It calls."]
points_clinical = ["Phagocytosis and secretion."]

[[mechanism.step.move]]
parts = ["guard"]
become = "guard-reaching"
during = [0.0, 0.4]

[[mechanism.step.move]]
parts = ["virus"]
along = "way-in"
during = [0.1, 0.6]

[[mechanism.step.move]]
parts = ["messenger"]
stream = "stream-bed"
count = 5
laps = 2
during = [0.4, 1.0]

[[mechanism.step.move]]
parts = ["nerve"]
light = true
during = [0.8, 1.0]

[[mechanism.step.move]]
parts = ["nerve"]
draw = true
during = [0.3, 0.9]

[[mechanism.step]]
id = "again"
name = "Back to the body"
says = "Nobody knows yet why some backs ache more."
sources = ["seen"]
not-known = true
plate = "back.organ"
scene = "small-mark"
camera = [60, 250, 480, 400]
into = [230, 420, 20, 30]
regions = ["renal-angle", "sacrum"]

[[mechanism.step.move]]
parts = ["mark"]
fade = 0.2
times = 3

[[mechanism.step.gauge]]
name = "Ache"
unit = "of ten"
lowest = 0
highest = 10
from = 2
to = 6
times = 2
corner = "bottom-left"
sources = ["seen"]
"""


def mechanism_pack(folder: Path) -> SmallPack:
    """Return a small sound pack in ``folder`` whose only cause leads to a mechanism's step."""
    pack = SmallPack(folder)
    add_mechanism(pack)
    return pack


def add_mechanism(pack: SmallPack) -> None:
    """Add the mechanism with its scenes to a small pack, and let its cause lead there."""
    pack.write(MECHANISM_FILE, TABLE)
    pack.write(CELL, CELL_SCENE)
    pack.write(MARK, MARK_SCENE)
    pack.change("en/causes.toml", 'do = "Rest."', f'do = "Rest."\nshown-by = "{MECHANISM}#close"')
