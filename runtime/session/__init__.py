"""The session engine: pure and deterministic. Decisions in, clips out; no clock, no files, no network."""

from .clip import Clip, Offer, TransitionFrom
from .decision import Decision, Refused
from .engine import Engine, Step
from .state import State
from .viewer import ViewerError, viewer_values

__all__ = [
    "Clip",
    "Decision",
    "Engine",
    "Offer",
    "Refused",
    "State",
    "Step",
    "TransitionFrom",
    "ViewerError",
    "viewer_values",
]
