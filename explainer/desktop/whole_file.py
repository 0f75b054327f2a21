"""Writing a file whole or not at all, and saying why it was not."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice
from PySide6.QtGui import QImage, QImageWriter

translate = QCoreApplication.translate


def kind_of(file: Path) -> str:
    """Return the ending of a file's name in small letters, without its dot."""
    return file.suffix.lower().removeprefix(".")


def write_whole(file: Path, content: bytes) -> str:
    """Write ``file``, whole or not at all; return why it failed, or an empty text.

    What stood in its place stays until the new one is whole.
    """
    if not file.parent.is_dir():
        return translate("Paper", "there is no such folder")
    if file.is_dir():
        return translate("Paper", "there is a folder of that name")
    try:
        with TemporaryDirectory(dir=file.parent, prefix=".new-") as folder:
            made = Path(folder) / "new"
            made.write_bytes(content)
            made.replace(file)
    except OSError as error:
        return error.strerror or str(error)
    return ""


def open_buffer() -> QBuffer:
    """Return a file in memory, open for writing."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def as_png(image: QImage) -> bytes:
    """Return ``image`` as the content of a PNG file.

    Raises:
        MemoryError: there is no room for it.
    """
    buffer = open_buffer()
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise MemoryError
    return bytes(buffer.data().data())
