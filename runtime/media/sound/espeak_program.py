"""A program of its own that speaks: a JSON request on stdin, a JSON line and raw samples on stdout.

It is started as `python espeak_program.py LIBRARY DATA` and imports nothing of this project, because
espeak-ng is under the GPL: it runs beside the runtime and is never linked into it. DATA may be empty,
which means the place that the library was built for.

Request:  {"text", "voices": [names, first known wins], "rate": wpm, "pitch": 0..99,
           "range": 0..99, "gap": units of 10 ms between words}
Answer:   {"samples": n, "rate": Hz, "voice": name, "words": [[character offset, length, ms], …]}
          and n 16-bit samples; or {"error": message} alone.
The text is SSML; offsets count its characters from 0.
"""

import ctypes
import json
import sys

SYNCHRONOUS = 2
CHARS_UTF8, SSML = 1, 0x10
RATE, PITCH, RANGE, WORD_GAP = 1, 3, 4, 7
LIST_TERMINATED, WORD = 0, 1


class EventId(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", EventId),
    ]


Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


class Speaker:
    """The library with its one voice and one stream of samples."""

    def __init__(self, library: str, data: str) -> None:
        self.lib = ctypes.CDLL(library)
        place = data.encode() if data else None
        self.rate: int = self.lib.espeak_Initialize(SYNCHRONOUS, 0, place, 0x8000)
        if self.rate <= 0:
            raise RuntimeError(f"espeak-ng found no voices in {data or 'its own folder'}")
        # The engine colours breath and pitch by chance: from one seed, the same words are the same samples.
        if hasattr(self.lib, "espeak_ng_SetRandSeed"):
            self.lib.espeak_ng_SetRandSeed(ctypes.c_long(1))
        self.callback = Callback(self._receive)
        self.lib.espeak_SetSynthCallback(self.callback)
        self.samples = bytearray()
        self.words: list[tuple[int, int, int]] = []

    def _receive(self, wave, count, events):  # type: ignore[no-untyped-def]
        if wave and count > 0:
            self.samples += ctypes.string_at(wave, count * 2)
        i = 0
        while events[i].type != LIST_TERMINATED:
            event = events[i]
            if event.type == WORD:
                self.words.append((event.text_position - 1, event.length, event.audio_position))
            i += 1
        return 0

    def speak(self, request: dict) -> dict:  # type: ignore[type-arg]
        voice = next((v for v in request["voices"] if self._choose(v)), None)
        if voice is None:
            return {"error": f"espeak-ng knows none of the voices {', '.join(request['voices'])}"}
        for parameter, name in ((RATE, "rate"), (PITCH, "pitch"), (RANGE, "range"), (WORD_GAP, "gap")):
            self.lib.espeak_SetParameter(parameter, int(request[name]), 0)
        self.samples, self.words = bytearray(), []
        text = request["text"].encode() + b"\0"
        code = self.lib.espeak_Synth(text, ctypes.c_size_t(len(text)), 0, 1, 0, CHARS_UTF8 | SSML, None, None)
        if code != 0:
            return {"error": f"espeak-ng stopped with code {code}"}
        return {"samples": len(self.samples) // 2, "rate": self.rate, "voice": voice, "words": self.words}

    def _choose(self, voice: str) -> bool:
        return bool(self.lib.espeak_SetVoiceByName(voice.encode()) == 0)


def main() -> None:
    out = sys.stdout.buffer
    try:
        speaker = Speaker(sys.argv[1], sys.argv[2])
        answer = speaker.speak(json.loads(sys.stdin.buffer.read()))
    except (OSError, RuntimeError) as error:
        out.write(json.dumps({"error": str(error)}).encode() + b"\n")
        return
    out.write(json.dumps(answer).encode() + b"\n" + bytes(speaker.samples))


if __name__ == "__main__":
    main()
