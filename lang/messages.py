"""Everything that an author can be told: one row for each diagnostic, with a story that provokes it.

`docs/diagnostics.md` is written from this table, and a test compiles every example.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Message:
    """`near` is the cure where a slip for a known word is likely; `example` is empty for faults of files."""

    message: str
    cure: str
    example: str = ""
    near: str = ""
    severity: Literal["error", "warning"] = "error"


def _scene(lines: str) -> str:
    """A scene that holds these lines."""
    return f"EXT. QUAY - NIGHT #quay#\n\nSHOT boat 4s: A boat.\n\n{lines}\n\n> END dawn\n"


_CAST = "CAST\nMARA  a ferrywoman\n\n"
_STATE = "STATE\ntrust  0..5 = 2\nticket  yes | no = no\n\n"
_VIEWER = 'VIEWER\npace  slow | quick = quick  "How do you like to watch?"\n\n'
_NEAR = "write `{near}`"

MESSAGES: dict[str, Message] = {
    # --- files
    "no-such-file": Message(
        "there is no file {file}",
        "write the path of a .story file",
        near="perhaps {near}, in the same folder?",
    ),
    "is-a-folder": Message("{file} is a folder", "write the path of a .story file in it"),
    "unreadable-file": Message("{file} cannot be read: {reason}", "see to the file's path and permissions"),
    "file-too-large": Message("the story is larger than {limit} bytes", "tell it in several films"),
    "not-utf-8": Message(
        "this is not UTF-8: byte {byte} at position {position}",
        "save the file as UTF-8, from the editor's menu",
    ),
    "no-footage": Message(
        "the footage {file} is not there",
        "put the file beside the story, or write its right path",
    ),
    "line-too-long": Message(
        "the line has {size} characters; {limit} are allowed", "break it into several lines"
    ),
    "too-many-lines": Message("the story has more than {limit} lines", "tell it in several films"),
    "empty-file": Message("the story is empty", "begin with a scene: EXT. PLACE - NIGHT #id#", "\n"),
    "control-character": Message(
        "the character {seen} does not belong in a text", "delete it", _scene("A bell\x07 rings.")
    ),
    "open-comment": Message(
        "{seen} begins a comment that never ends",
        "end it with */ or ]], or delete the mark",
        _scene("/* later"),
    ),
    # --- indentation
    "too-deep": Message(
        "more than {limit} blocks stand inside one another",
        "move the inner lines to a scene of their own",
        _STATE + "EXT. QUAY #quay#\n" + "".join("  " * n + "IF trust > 0\n" for n in range(34)),
    ),
    "uneven-indent": Message(
        "this line is indented by {spaces}, the lines it follows by {above}",
        "begin it in a column in which an earlier line begins",
        _scene("IF seen #quay#\n    The tide turns.\n  A gull."),
    ),
    "unexpected-indent": Message(
        "this line is indented, but the line above takes nothing under it",
        "begin it in the column of the line above",
        _scene("MUSIC low strings\n  The tide turns."),
    ),
    "indented-heading": Message(
        "a scene heading is indented",
        "begin it in the first column",
        "  EXT. QUAY #quay#\n\nA boat.\n\n> END dawn\n",
    ),
    "nothing-under": Message(
        "nothing stands under {seen}",
        "indent the lines that belong to it",
        _scene("IF seen #quay# > 1\nThe tide turns."),
    ),
    # --- statements
    "unknown-statement": Message(
        "{seen} is not a statement",
        "if it begins a line of action, write an exclamation mark before it: !{seen}",
        _scene("SHOTT gull 3s: A gull."),
        _NEAR,
    ),
    "no-action": Message(
        "nothing stands after the exclamation mark",
        "write the line of action, or delete the mark",
        _scene("!"),
    ),
    "extra-words": Message(
        "I cannot make sense of `{seen}` here",
        "write it so: {form}",
        _scene("IF seen #quay# < 3\n  > CUT TO #quay# 2s"),
    ),
    "statement-in-speech": Message(
        "{seen} begins a statement, but stands in a speech",
        "leave a blank line above it",
        _CAST + _scene("MARA\nWe are late.\nMUSIC low strings"),
    ),
    "before-scene": Message(
        "this line stands before the first scene",
        "write a scene heading above it: EXT. PLACE - NIGHT #id#",
        "A boat.\n\n" + _scene("The tide turns."),
    ),
    "no-scene": Message("the story has no scene", "write one: EXT. PLACE - NIGHT #id#", "Title: The Ferry\n"),
    "bad-id": Message(
        "`{seen}` is not an id", "use letters, digits, - and _ alone", _scene("SHOT gull! 3s: A gull.")
    ),
    # --- title page
    "bad-title-line": Message(
        "this line of the title page is not a key and a value",
        "write `Key: value`, indent it to continue the line above, or end the page with a blank line",
        "Title: The Ferry\nby night\n\n" + _scene("The tide turns."),
    ),
    "block-not-ended": Message(
        "{seen} stands in the block above",
        "leave a blank line above it",
        "Title: The Ferry\n" + _scene("The tide turns."),
    ),
    "unknown-key": Message(
        "the title page has no key {seen}",
        "keep it under Notes",
        "Titel: The Ferry\n\n" + _scene("The tide turns."),
        _NEAR,
    ),
    "key-twice": Message(
        "{key} stands on the title page twice",
        "keep one of them",
        "Title: The Ferry\nTitle: The Boat\n\n" + _scene("The tide turns."),
    ),
    "no-value": Message(
        "{key} has no value",
        "write it after the colon, or delete the line",
        "Title:\n\n" + _scene("The tide turns."),
    ),
    "bad-frame": Message(
        "`{seen}` is not a frame",
        "write width, height and frames a second: 1280x720 25",
        "Frame: HD\n\n" + _scene("A gull."),
    ),
    "frame-size": Message(
        "a frame's sides are even numbers from {low} to {high}, not `{seen}`",
        "1280x720 and 1920x1080 will do",
        "Frame: 1279x720 25\n\n" + _scene("A gull."),
    ),
    "frame-rate": Message(
        "{rate} is no frame rate: it is 1 to {high} a second",
        "24, 25 and 30 will do",
        "Frame: 1280x720 120\n\n" + _scene("A gull."),
    ),
    "bad-runtime": Message(
        "`{seen}` is not a running time",
        "write a range: 4m to 9m",
        "Runtime: 5 minutes\n\n" + _scene("A gull."),
    ),
    "runtime-order": Message(
        "the running time `{seen}` ends before it begins",
        "write the shorter length first",
        "Runtime: 9m to 4m\n\n" + _scene("A gull."),
    ),
    "bad-language": Message(
        "`{seen}` is not a language tag",
        "write one as en, de or pt-BR",
        "Language: English!\n\n" + _scene("A gull."),
    ),
    "bad-seed": Message(
        "`{seen}` is not a seed",
        "write a whole number of up to 15 digits",
        "Seed: lucky\n\n" + _scene("A gull."),
    ),
    # --- declarations
    "late-declaration": Message(
        "{seen} stands after the first scene has begun", "move the block above the first scene", _scene(_CAST)
    ),
    "bad-cast": Message(
        "`{seen}` does not begin with a name in capitals",
        "write the name, then what is seen: MARA  a ferrywoman",
        "CAST\nMara  a ferrywoman\n\n" + _scene("A gull."),
    ),
    "cast-twice": Message(
        "{name} is in the CAST already, in line {line}",
        "keep one of them, or give this one another name",
        "CAST\nMARA  a ferrywoman\nMARA  her niece\n\n" + _scene("A gull."),
    ),
    "bad-variable": Message(
        "`{seen}` is not a variable, its domain and its first value",
        "write it as `trust 0..5 = 2` or `ticket yes | no = no`",
        "STATE\ntrust 2\n\n" + _scene("A gull."),
    ),
    "bad-name": Message(
        "{seen} cannot be the name of a variable",
        "use letters, digits and _, a letter first, and none of: and, or, not, is, seen, viewer",
        "STATE\nis  0..5 = 2\n\n" + _scene("A gull."),
    ),
    "bad-domain": Message(
        "`{seen}` is not a domain",
        "write whole numbers as 0..5, or at least two words as yes | no",
        "STATE\ntrust  many = 2\n\n" + _scene("A gull."),
    ),
    "domain-order": Message(
        "no number is from {low} to {high}",
        "write the smaller number first: {high}..{low}",
        "STATE\ntrust  5..0 = 2\n\n" + _scene("A gull."),
    ),
    "value-twice": Message(
        "{value} stands in the domain twice",
        "keep one of them",
        "STATE\nticket  yes | no | yes = no\n\n" + _scene("A gull."),
    ),
    "variable-twice": Message(
        "{name} is declared already, in line {line}",
        "keep one of them, or give this one another name",
        "STATE\ntrust  0..5 = 2\ntrust  0..9 = 2\n\n" + _scene("A gull."),
    ),
    "initial-value": Message(
        "{seen} is not a value of {name}",
        "begin with one of: {values}",
        "STATE\nticket  yes | no = maybe\n\n" + _scene("A gull."),
        "write `{near}`: the values are {values}",
    ),
    "initial-number": Message(
        "{seen} is not a whole number from {low} to {high}, as {name} must be",
        "begin with a number of the domain, or widen it",
        "STATE\ntrust  0..5 = 9\n\n" + _scene("A gull."),
    ),
    "state-is-not-filled": Message(
        "{name} belongs to the STATE, which the film alone fills",
        "move it under VIEWER, or delete what follows its first value",
        "STATE\ntrust  0..5 = 2  learned\n\n" + _scene("A gull."),
    ),
    "not-filled": Message(
        "nothing says where {name} comes from",
        "write a question in quotes after its first value, or `learned`, or `given`",
        "VIEWER\npace  slow | quick = quick\n\n" + _scene("A gull."),
    ),
    "filled-twice": Message(
        "{name} is both asked and {filled}",
        "keep the question, or `{filled}`",
        'VIEWER\npace  slow | quick = quick  "How fast?" given\n\n' + _scene("A gull."),
    ),
    "unused-variable": Message(
        "no condition reads {name}",
        "let something depend on it, or delete it",
        "STATE\ntrust  0..5 = 2\n\n" + _scene("SET trust +1"),
        severity="warning",
    ),
    # --- scenes and shots
    "no-place": Message(
        "the heading names no place",
        "write it so: EXT. PLACE - NIGHT #id#",
        "EXT. #quay#\n\nA boat.\n\n> END dawn\n",
    ),
    "scene-twice": Message(
        "another scene is called #{id}#, in line {line}",
        "give one of them another id",
        "EXT. QUAY #quay#\n\nA boat.\n\n" + _scene("A gull."),
    ),
    "bad-shot": Message(
        "`{seen}` has no id", "write it so: SHOT id 4s: what it shows", _scene("SHOT : A gull.")
    ),
    "no-length": Message(
        "shot {id} has no length", "write 4s, 6s..10s or hold after its id", _scene("SHOT gull: A gull.")
    ),
    "bad-length": Message(
        "`{seen}` is not a length", "write 4s, 1.5s, 2m or 2m30s", _scene("SHOT gull 4x: A gull.")
    ),
    "long-length": Message(
        "{seen} is longer than {limit} minutes",
        "break it into several shots",
        _scene("SHOT gull 90m: A gull."),
    ),
    "no-time": Message("nothing lasts 0 s", "write a longer length", _scene("SHOT gull 0s: A gull.")),
    "no-prose": Message(
        "nothing says what shot {id} shows",
        "write it after a colon: SHOT {id} 4s: A boat.",
        _scene("SHOT gull 4s"),
    ),
    "shot-twice": Message(
        "another shot is called {id}, in line {line}",
        "give one of them another id",
        _scene("SHOT boat 4s: A gull."),
    ),
    "reserved-shot": Message(
        "{id} is the empty picture that every film has",
        "give the shot another id",
        _scene("SHOT black 4s: A gull."),
    ),
    "range-order": Message(
        "the range does not go up", "write the shorter length first", _scene("SHOT gull 9s..4s: A gull.")
    ),
    "past-range": Message(
        "the speeches of shot {id} take {seconds} s",
        "widen its range, shorten them, or cut to another shot",
        _CAST + _scene("SHOT gull 1s..2s: A gull.\n\nMARA\nIt follows us, every night, all the way across."),
        severity="warning",
    ),
    "hold-without-choice": Message(
        "shot {id} is held, but no choice stands over it",
        "write a CHOICE below it, or give it a length",
        _scene("SHOT gull hold: A gull."),
    ),
    "not-under-shot": Message(
        "this line is indented under a shot",
        "only FROM and action may be: begin it in the column of SHOT",
        _scene("SHOT gull 4s: A gull.\n  MUSIC low strings"),
    ),
    "from-without-shot": Message(
        "FROM stands under no SHOT",
        "indent it under the SHOT whose footage it is",
        _scene("FROM footage/gull.mp4"),
    ),
    "no-footage-name": Message(
        "FROM names no file",
        "write it so: FROM footage/a.mp4 IN 2s OUT 6s",
        _scene("SHOT gull 4s: A gull.\n  FROM"),
    ),
    "footage-elsewhere": Message(
        "{file} is not a path from the story's folder downwards",
        "put the file beside the story, or in a folder there, and write the path from the story to it",
        _scene("SHOT gull 4s: A gull.\n  FROM ../gull.mp4"),
    ),
    "footage-order": Message(
        "the footage ends before it begins",
        "let OUT be later than IN",
        _scene("SHOT gull 4s: A gull.\n  FROM footage/gull.mp4 IN 9s OUT 4s"),
    ),
    "footage-twice": Message(
        "shot {id} has footage already",
        "keep one FROM, or write another SHOT",
        _scene("SHOT gull 4s: A gull.\n  FROM footage/gull.mp4\n  FROM footage/sea.mp4"),
    ),
    # --- speeches and layers
    "unknown-cast": Message(
        "{seen} is not in the CAST",
        "add {seen} to the CAST, or write an exclamation mark before it if it is action",
        _CAST + _scene("MRA\nWe are late."),
        "write {near}, or add {seen} to the CAST",
    ),
    "no-words": Message(
        "{name} says nothing",
        "write the speech in the next line, or an exclamation mark before the name if it is action",
        _CAST + _scene("MARA"),
    ),
    "no-layer": Message(
        "{layer} names nothing to hear", "write it so: {layer} rain and wind, fade 1s", _scene("SOUND")
    ),
    "once-only": Message(
        "a sound heard once has an end of its own",
        "write `once` without a fade, and not after `none`",
        _scene("SOUND door slam, once, fade 1s"),
    ),
    "no-title": Message("TITLE has no words", "write them after it: TITLE One year later", _scene("TITLE")),
    # --- conditions and effects
    "bad-condition": Message(
        "`{seen}` cannot stand here in a condition",
        "conditions look like `trust >= 3 and not (ticket is yes or seen #id#)`",
        _STATE + _scene("SOUND rain IF trust => 3"),
    ),
    "short-condition": Message(
        "the condition is not finished",
        "write what must be so, as in `IF trust >= 3`",
        _STATE + _scene("SOUND rain IF trust >="),
    ),
    "capital-word": Message(
        "`{seen}` is written in capitals",
        "write {small}",
        _STATE + _scene("SOUND rain IF trust > 1 AND trust < 4"),
    ),
    "bad-effects": Message(
        "`{seen}` cannot stand here in an effect",
        "effects look like `ticket yes, trust +1, trust = trust - 2`",
        _STATE + _scene("SET trust > 2"),
    ),
    "short-effects": Message(
        "the effect is not finished",
        "write a variable and its value, as in `ticket yes`; brackets after an option hold nothing else",
        _STATE + _scene("SET trust"),
    ),
    "long-expression": Message(
        "this is too long to be read as one condition",
        "split it over several IF lines",
        _STATE + _scene("SET trust " + "1" * 2_001),
    ),
    "deep-expression": Message(
        "too many operations stand inside one another",
        "split the condition over several IF lines",
        _STATE + _scene("SOUND rain IF " + "not " * 42 + "trust > 1"),
    ),
    "large-number": Message(
        "{seen} is too large",
        "stay within a million either side of zero",
        "STATE\ncoins  0..9999999 = 0\n\n" + _scene("A gull."),
    ),
    "unknown-variable": Message(
        "there is no variable {seen}",
        "declare it under STATE or VIEWER",
        _STATE + _scene("SET trsut +1"),
        "write `{near}`, or declare {name} under STATE or VIEWER",
    ),
    "viewer-left-out": Message(
        "{seen} is the viewer's", "write viewer.{seen}", _VIEWER + _scene("SOUND rain IF pace is slow")
    ),
    "not-a-viewer": Message(
        "{seen} is declared under STATE",
        "write {seen} alone",
        _STATE + _scene("SOUND rain IF viewer.trust > 2"),
    ),
    "unknown-value": Message(
        "{seen} is not a value of {variable}",
        "its values are: {values}",
        _STATE + _scene("SET ticket yse"),
        "write `{near}`: the values are {values}",
    ),
    "unknown-scene": Message(
        "no scene is called #{seen}#",
        "give the scene's heading this id",
        _scene("SOUND rain IF seen #quai#"),
        "write #{near}#",
    ),
    "not-a-condition": Message(
        "`{seen}` is neither true nor false",
        "compare it, as in `{seen} is {example}`",
        _STATE + _scene("SOUND rain IF ticket"),
    ),
    "not-a-number": Message(
        "`{seen}` is {kind}; a number is wanted here",
        "compare words with `is`",
        _STATE + _scene("SOUND rain IF ticket > 2"),
    ),
    "unlike": Message(
        "{left} is compared with {right} in `{seen}`",
        "compare numbers with numbers, and words with words",
        _STATE + _scene("SOUND rain IF ticket is trust"),
    ),
    "foregone": Message(
        "`{seen}` is always {answer}: {variable} is {low} to {high}",
        "write another number, or widen the domain",
        "STATE\ntrust  0..5 = 2\n\n" + _scene("SOUND rain IF trust > 5"),
        severity="warning",
    ),
    "read-only": Message(
        "{seen} {how}, so the film cannot set it",
        "keep what the film learns in a variable that is `learned`, or under STATE",
        _VIEWER + _scene("SET pace slow"),
    ),
    "not-countable": Message(
        "{seen} is a word, and cannot go up or down",
        "give it one of: {values}",
        _STATE + _scene("SET ticket +1"),
    ),
    "number-wanted": Message(
        "{variable} is a number from {low} to {high}, and `{seen}` is a word",
        "write a number of the domain",
        _STATE + _scene("SET trust high"),
        "to give it the value of {near}, write `{variable} = {near}`",
    ),
    "word-wanted": Message(
        "{variable} is a word, and `{seen}` is not",
        "give it one of: {values}",
        _STATE + _scene("SET ticket 3"),
    ),
    "outside": Message(
        "{seen} is outside the domain of {variable}, {low} to {high}",
        "write a number of the domain, or widen it",
        _STATE + _scene("SET trust 9"),
    ),
    "else-without-if": Message(
        "no IF stands above this ELSE",
        "write it in the column of its IF, right below the IF's lines",
        _scene("ELSE\n  A gull."),
    ),
    # --- choices
    "no-options": Message(
        "the choice has no options",
        "write some below it, each after a star: * Take the ticket",
        _scene("CHOICE 6s\n* SILENCE"),
    ),
    "no-option": Message(
        "the option has no words",
        "write what the viewer chooses: * Take the ticket",
        _STATE + _scene("CHOICE\n* (trust +1)"),
    ),
    "too-many-options": Message(
        "the choice has {count} options; {limit} are allowed",
        "ask in two choices",
        _scene("CHOICE\n" + "\n".join(f"* Gate {n}" for n in range(1, 11))),
    ),
    "option-twice": Message(
        "two options say `{text}`", "say what sets them apart", _scene("CHOICE\n* Wait\n* Wait")
    ),
    "option-without-choice": Message(
        "this option belongs to no choice",
        "write a CHOICE line above it, in its column",
        _scene("* Wait\n* Go"),
    ),
    "not-an-option": Message(
        "this line stands among options",
        "begin it with a star, or indent it under one",
        _scene("CHOICE\n  * Wait\n  A gull."),
    ),
    "no-silence": Message(
        "the choice is timed, and does not say what silence leads to",
        "write `* SILENCE` with lines under it, or `* SILENCE AS 1`",
        _scene("CHOICE 6s\n* Wait\n* Go"),
    ),
    "silence-without-length": Message(
        "the choice waits for an answer, so silence cannot be one",
        "give it a length, as in CHOICE 6s, or delete this",
        _scene("CHOICE\n* Wait\n* SILENCE"),
    ),
    "silence-twice": Message(
        "the choice has a SILENCE already",
        "keep one of them",
        _scene("CHOICE 6s\n* Wait\n* SILENCE\n* SILENCE"),
    ),
    "silence-as": Message(
        "SILENCE AS names {seen}, which is no option of this choice",
        "write the number of an option, from 1 to {count}",
        _scene("CHOICE 6s\n* Wait\n* SILENCE AS 3"),
    ),
    "silence-as-lines": Message(
        "SILENCE AS {seen} does what option {seen} does, and has no lines of its own",
        "delete these lines, or `AS {seen}`",
        _scene("CHOICE 6s\n* Wait\n* SILENCE AS 1\n  A gull."),
    ),
    "unknown-shot": Message(
        "no shot is called {seen}",
        "write a SHOT with this id",
        _scene("CHOICE OVER baot\n* Wait"),
        _NEAR,
    ),
    "choice-twice": Message(
        "another choice is called #{id}#, in line {line}",
        "give one of them another id",
        _scene("CHOICE #way#\n* Wait\n\nCHOICE #way#\n* Go"),
    ),
    "short-window": Message(
        "nobody can answer within {seconds} s",
        "give the choice at least 1s",
        _scene("CHOICE 0.5s\n* Wait\n* SILENCE"),
    ),
    # --- ways through the story
    "unknown-jump": Message(
        "> {seen} is not a way to go on",
        "write > CUT TO #id#, > DISSOLVE TO #id# 1s, > FADE TO #id# 2s or > END id",
        _scene("IF seen #quay# < 3\n  > DISOLVE TO #quay# 1s"),
        "write > {near}",
    ),
    "no-target": Message(
        "this names no scene to go to", "write the scene's id: > CUT TO #id#", _scene("> CUT TO")
    ),
    "unmarked-id": Message(
        "`{seen}` is written without its marks", "write #{id}#", _scene("IF seen #quay# < 3\n  > CUT TO quay")
    ),
    "unknown-target": Message(
        "no scene is called #{seen}#",
        "give the scene's heading this id",
        _scene("IF seen #quay# < 3\n  > CUT TO #quai#"),
        "write #{near}#",
    ),
    "ending-twice": Message(
        "the ending {id} has other words in line {line}",
        "use the same words, none here, or another name",
        _scene('CHOICE\n* Wait\n  > END night "It is dark."\n* Go\n  > END night "It is late."\n* Stay'),
    ),
    "unreachable-lines": Message(
        "nothing leads to this line",
        "move it above the jump, or delete it",
        _scene("> CUT TO #quay#\n\nA gull."),
        severity="warning",
    ),
    "unreachable-scene": Message(
        "nothing leads to the scene #{id}#",
        "go to it from somewhere, as with > CUT TO #{id}#",
        _scene("A gull.") + "\nINT. SHED #shed#\n\nA rat.\n\n> END dusk\n",
        severity="warning",
    ),
    "runs-out": Message(
        "the last scene, #{id}#, comes to its last line without an end",
        "end it with > END id, or go to another scene",
        "EXT. QUAY #quay#\n\nA boat.\n",
    ),
    "timeless-loop": Message(
        "from #{id}# the story can go round without any time passing",
        "write a SHOT, or a CHOICE, that it passes on its way",
        "STATE\ntrust  0..5 = 2\n\nEXT. QUAY #quay#\n\nSET trust +1\n\n"
        "IF trust < 5\n  > CUT TO #quay#\n\nA boat.\n\n> END dawn\n",
    ),
}
