"""From the written line to what the speech engine is told: pauses, stress, and where each word stands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from xml.sax.saxutils import escape

ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
STRESS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")
PAUSE = re.compile(r"(?P<trail>…|\.{3,})|(?P<dash>—|–|--+|(?<=\s)-(?=\s))")

DASH_BREAK, TRAIL_BREAK = '<break time="200ms"/>', '<break time="320ms"/>'


@dataclass(frozen=True)
class Script:
    """SSML, and for each printed word its text and the offset of its first character in the SSML."""

    ssml: str
    words: tuple[tuple[int, str], ...]

    def word_at(self, offset: int) -> int:
        """Index of the word that an offset of the SSML belongs to."""
        return max(0, bisect_right([at for at, _ in self.words], offset) - 1)


def script(text: str) -> Script:
    """Directions in brackets are not spoken; `*stress*` is heard; dashes and ellipses are pauses."""
    spoken = ASIDE.sub(" ", "".join(map(_speakable, text)))
    ssml, words = [], []
    length, stressed = 0, False
    for token in spoken.split():
        opens = token.startswith(("*", "_"))
        closes = STRESS.search(token[1:]) is not None
        clean = STRESS.sub("", token)
        if not clean:
            continue
        stressed = stressed or opens
        # White space and a tag stand before the word, so that its offset is that of its own first letter.
        lead = '<emphasis level="strong">' if stressed else ""
        body = _with_pauses(clean)
        if any(map(str.isalnum, clean)):
            words.append((length + len(lead), clean))
        piece = lead + body + ("</emphasis>" if stressed else "") + " "
        ssml.append(piece)
        length += len(piece)
        stressed = stressed and not closes
    return Script("".join(ssml), tuple(words))


def _speakable(character: str) -> str:
    """The character, or a space for those that no voice can say (controls, private use, halves of pairs)."""
    return " " if unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Cn", "So") else character


def _with_pauses(token: str) -> str:
    out, at = [], 0
    for match in PAUSE.finditer(token):
        out.append(escape(token[at : match.start()]))
        out.append(TRAIL_BREAK if match["trail"] else DASH_BREAK)
        at = match.end()
    return "".join([*out, escape(token[at:])])
