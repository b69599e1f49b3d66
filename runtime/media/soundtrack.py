"""From clips to a plan of sound: what is said, what is heard once, and the beds that lie under it all."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

from ...lang import ir
from ..session import Clip
from .ffmpeg import SAMPLE_RATE
from .footage import FootageError, footage
from .sound import PACKET, BedItem, EffectItem, Plan, RecordingItem, VoiceItem, VoiceSpec
from .sound.casting import Filtered

MARGIN = 3 * SAMPLE_RATE
"""Sounds this near to a window can be heard in it: tails, and ducking that begins before a speech."""


_TREATMENTS: dict[str, Filtered] = {"v.o": "V.O.", "o.s": "O.S.", "phone": "phone", "radio": "radio"}


class Soundtrack:
    """The sound of one viewing, grown clip by clip. Times are samples from the viewing's beginning."""

    def __init__(self, film: ir.Film, folder: Path) -> None:
        self._film = film
        self._folder = folder
        self._members = {member.name: member for member in film.cast}
        self._voices: list[VoiceItem] = []
        self._effects: list[EffectItem] = []
        self._beds: list[BedItem] = []
        self._recordings: list[RecordingItem] = []
        self._footage = {shot.id: shot.footage for shot in film.shots if shot.footage}

    def copy(self) -> Soundtrack:
        """The same track, to be grown another way."""
        twin = Soundtrack(self._film, self._folder)
        twin._voices, twin._effects = self._voices[:], self._effects[:]
        twin._beds, twin._recordings = self._beds[:], self._recordings[:]
        return twin

    def add(self, clips: Iterable[Clip]) -> Soundtrack:
        for clip in clips:
            self._record(clip)
            for cue in clip.cues:
                self._cue(clip, cue)
        return self

    def window(self, first: int, last: int) -> Plan:
        """The plan of packets [first, last): what can be heard there and nothing else, so that keys agree."""
        start, stop = first * PACKET - MARGIN, (last + 1) * PACKET + MARGIN
        return Plan(
            seed=self._film.seed,
            voices=tuple(
                voice
                for voice in self._voices
                if voice.at < stop and voice.at + voice.slot_seconds * SAMPLE_RATE > start
            ),
            # An effect may ring for long: its length is known only to whoever makes it.
            effects=tuple(effect for effect in self._effects if start - 9 * MARGIN < effect.at < stop),
            beds=tuple(
                bed
                if bed.until is None or bed.until < stop
                else bed.model_copy(update={"until": None, "fade_out": 0})
                for bed in self._beds
                if bed.at < stop and (bed.until is None or bed.until + bed.fade_out > start)
            ),
            recordings=tuple(
                item for item in self._recordings if item.at < stop and item.at + item.length > start
            ),
        )

    def sample(self, frame: int) -> int:
        return round(frame * SAMPLE_RATE / self._film.frame.rate)

    def voice(self, line: ir.Line) -> VoiceSpec:
        member = self._members[line.speaker]
        return VoiceSpec(
            name=member.name,
            description=member.voice,
            look=member.look,
            language=self._film.language,
            filtered=_filter(line.extension),
        )

    def _record(self, clip: Clip) -> None:
        """The sound of footage, as long as it is seen; where the picture runs on, so does the sound."""
        cut = self._footage.get(clip.shot)
        if cut is None:
            return
        at, skip, length = (self.sample(frames) for frames in (clip.start, clip.offset, clip.frames))
        last = self._recordings[-1] if self._recordings else None
        if last and skip and (last.at + last.length, last.skip + last.length) == (at, skip):
            self._recordings[-1] = last.model_copy(update={"length": last.length + length})
            return
        with contextlib.suppress(FootageError):  # A missing file is drawn, and silent; `check` names it.
            found = footage(self._folder, cut)
            item = RecordingItem(at=at, skip=skip, length=length, **found.model_dump())
            self._recordings.append(item)

    def _cue(self, clip: Clip, cue: ir.Cue) -> None:
        at = self.sample(clip.start + cue.at)
        match cue:
            case ir.Line():
                slot = cue.frames / self._film.frame.rate
                self._voices.append(VoiceItem(at=at, slot_seconds=slot, text=cue.text, spec=self.voice(cue)))
            case ir.SoundEffect():
                self._effects.append(EffectItem(at=at, words=cue.words))
            case ir.LayerChange():
                self._change(cue, at)
            case ir.Title():
                pass

    def _change(self, cue: ir.LayerChange, at: int) -> None:
        fade = self.sample(cue.fade)
        for index, bed in enumerate(self._beds):
            if bed.kind == cue.layer and bed.until is None:
                self._beds[index] = bed.model_copy(update={"until": at, "fade_out": fade})
        if cue.words:
            self._beds.append(
                BedItem(kind=cue.layer, words=cue.words, at=at, until=None, fade_in=fade, fade_out=0)
            )


def _filter(extension: str) -> Filtered:
    """The treatment of a voice that is not on screen, from the brackets after its name."""
    words = extension.lower()
    return next((treatment for sign, treatment in _TREATMENTS.items() if sign in words), "")
