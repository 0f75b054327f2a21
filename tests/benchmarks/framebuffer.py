"""The pixels of an X server that runs without a screen, read without asking it."""

import mmap
import struct
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

_HEADER = struct.Struct(">25I")
_COLOUR_SIZE = 12
_EVERY = 8
"""Of so many rows one is looked at; enough to see what is drawn, and cheap."""


class Framebuffer:
    """The file into which Xvfb maps its pixels, in the format of xwd."""

    def __init__(self, folder: Path) -> None:
        """Read the file in ``folder``, the one given to Xvfb as ``-fbdir``."""
        with (folder / "Xvfb_screen0").open("rb") as file:
            pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = _HEADER.unpack_from(pixels)
        size, self.width, self.height = header[0], header[4], header[5]
        bits, self._stride, colours = header[11], header[12], header[19]
        if bits != 32:
            message = f"a display of 32 bits a pixel is needed, this one has {bits}"
            raise ValueError(message)
        self._pixels = memoryview(pixels)[size + colours * _COLOUR_SIZE :]

    def rows(self) -> bytes:
        """Return every eighth row of pixels."""
        length = self.width * 4
        starts = range(0, self.height * self._stride, self._stride * _EVERY)
        return b"".join(self._pixels[start : start + length] for start in starts)

    def pixel(self, x: int, y: int) -> bytes:
        """Return one pixel."""
        start = y * self._stride + x * 4
        return bytes(self._pixels[start : start + 4])


def time_of_content(blank: bytes, frames: Sequence[tuple[float, bytes]], share: float) -> float:
    """Return when ``share`` of the ink of the last frame was in place.

    Ink is what is unlike the commonest colour of the last frame and unlike what was
    there before. ``frames`` are pairs of time and rows.
    """
    before, last = memoryview(blank).cast("I"), memoryview(frames[-1][1]).cast("I")
    paper = Counter(last).most_common(1)[0][0]
    ink = [
        place
        for place, (old, new) in enumerate(zip(before, last, strict=True))
        if new not in (paper, old)
    ]
    for time, rows in frames:
        now = memoryview(rows).cast("I")
        if sum(now[place] == last[place] for place in ink) >= share * len(ink):
            return time
    raise ValueError(len(frames))
