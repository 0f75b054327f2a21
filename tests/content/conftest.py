"""The shipped pack in each language that it names, read once."""

import tomllib

import pytest

from explainer.lessons.model import Pack
from explainer.lessons.prepared_pack import PreparedPack, prepare_pack, read_reference
from explainer.lessons.reference import Reference
from explainer.lessons.resource_paths import assets_folder, content_folder

LANGUAGES: list[str] = tomllib.loads((content_folder() / "pack.toml").read_text("utf-8"))[
    "languages"
]


@pytest.fixture(scope="session", params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> PreparedPack:
    """The shipped pack and body in one language."""
    return prepare_pack(content_folder(), assets_folder(), None, request.param)


@pytest.fixture(scope="session")
def spoken_pack(spoken: PreparedPack) -> Pack:
    """The shipped pack in one language."""
    assert spoken.pack is not None
    return spoken.pack


@pytest.fixture(scope="session")
def behind(spoken: PreparedPack) -> Reference:
    """What stands behind the lessons, in one language."""
    return read_reference(spoken)


@pytest.fixture(scope="session")
def reference(prepared: PreparedPack) -> Reference:
    """What stands behind the lessons, in English."""
    return read_reference(prepared)
