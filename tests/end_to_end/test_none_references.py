"""Qt's bindings must not lose references to None, which ends in an abort after a while."""

import subprocess
import sys

_CONVERSIONS = 5000
_PROGRAM = f"""
import sys
from PySide6.QtCore import QObject

thing = QObject()
thing.property("none-such")
before = sys.getrefcount(None)
for _ in range({_CONVERSIONS}):
    thing.property("none-such")
print(sys.getrefcount(None) - before)
"""


def test_an_invalid_variant_costs_no_reference_to_none() -> None:
    """The count of references stays; from Python 3.12 on None is immortal and it cannot move."""
    said = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert said.returncode == 0, said.stderr
    allowed = 0 if sys.version_info >= (3, 12) else 50
    assert abs(int(said.stdout)) <= allowed
