"""The default sound: voices, score, atmospheres and effects, made, mixed and cut into segments."""

from .casting import Filtered, VoiceSpec
from .espeak import SpeechError
from .fmp4 import PACKET
from .loop import Loop
from .mix import BedItem, EffectItem, Plan, RecordingItem, VoiceItem, mix
from .segment import audio_init, audio_segment, final_packets
from .stems import SOUND_VERSION, SoundSource
from .voice import Speech, Word, speak

__all__ = [
    "PACKET",
    "SOUND_VERSION",
    "BedItem",
    "EffectItem",
    "Filtered",
    "Loop",
    "Plan",
    "RecordingItem",
    "SoundSource",
    "Speech",
    "SpeechError",
    "VoiceItem",
    "VoiceSpec",
    "Word",
    "audio_init",
    "audio_segment",
    "final_packets",
    "mix",
    "speak",
]
