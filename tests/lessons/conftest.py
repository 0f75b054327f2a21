"""Property tests take no account of the clock: a busy machine fails none of them."""

from hypothesis import settings

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
