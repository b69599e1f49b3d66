"""A viewing under way: the engine's state, its clips, its sound and its journal, kept in step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..media.piece import Piece
from ..media.soundtrack import Soundtrack
from ..session import Clip, Decision, Offer, Step
from .journal import Journal
from .journal import Viewing as Record
from .library import LoadedFilm


class Viewing:
    """One viewer's film so far. Decisions go into the journal before they change anything here."""

    def __init__(self, record: Record, film: LoadedFilm, journal: Journal) -> None:
        self.id = record.id
        self.film = film
        self._journal = journal
        step = film.engine.replay(record.viewer, record.decisions)
        self.state = step.state
        self.clips: list[Clip] = list(step.clips)
        self.track = Soundtrack(film.film, film.folder).add(step.clips)
        self.position = record.position

    @property
    def offer(self) -> Offer | None:
        """The open offer; None when the film has come to its end."""
        return self.clips[-1].offer

    @property
    def ended(self) -> bool:
        return self.state.ending is not None

    @property
    def shown_to_the_end(self) -> bool:
        """The last clip, in which the film goes dark, has begun to be seen."""
        return self.ended and self.position >= self.clips[-1].start

    def decide(self, option: str | None, held: int, by: Literal["viewer", "silence"]) -> Decision:
        """Answer the open offer. Raises Refused, or JournalError; then nothing has changed."""
        offer = self.offer
        decision = Decision(offer.choice.id if offer else "", option, held)
        step = self.film.engine.decide(self.state, decision)
        self._journal.decide(self.id, self.state.turn, decision, by)
        self.state = step.state
        self.clips += step.clips
        self.track.add(step.clips)
        return decision

    def seen(self, position: int) -> None:
        self.position = position
        self._journal.seen(self.id, position)

    def possible(self, held: int) -> Iterator[Step]:
        """What would follow from each answer that is possible now."""
        offer = self.offer
        if offer is None:
            return
        answers: list[str | None] = [option.id for option in offer.options]
        if offer.choice.silence is not None:
            answers.append(None)
        for answer in answers:
            yield self.film.engine.decide(self.state, Decision(offer.choice.id, answer, held))

    def pieces(self, number: int) -> Iterator[tuple[int, Piece]]:
        """(timeline frame, piece) of a clip, with what was held after it until the next began."""
        clip, cutter = self.clips[number], self.film.cutter
        at = clip.start
        for piece in cutter.pieces(clip):
            yield at, piece
            at += piece.count
        end = self.clips[number + 1].start if number + 1 < len(self.clips) else at
        while at < end:
            piece = cutter.held(clip, at - clip.start)
            yield at, piece
            at += piece.count


def first_pieces(film: LoadedFilm, step: Step, frames: int) -> Iterator[Piece]:
    """The pieces that cover the first `frames` of what follows from a decision."""
    covered = 0
    for clip in step.clips:
        for piece in film.cutter.pieces(clip):
            if covered >= frames:
                return
            yield piece
            covered += piece.count
