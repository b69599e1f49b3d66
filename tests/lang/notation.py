"""Films in one line a node, so that tests can say what a story comes to."""

from __future__ import annotations

from mutoscope.lang import compile_story, ir


def film_of(story: str) -> ir.Film:
    """The film of a story that must have no errors."""
    compiled = compile_story(story, "test.story")
    assert compiled.film is not None, "\n".join(map(str, compiled.errors))
    return compiled.film


def nodes(film: ir.Film) -> list[str]:
    """Each node as `index kind … > next`; a play that begins its shot has a star after the shot's id."""
    return [f"{index} {_node(node)}" for index, node in enumerate(film.nodes)]


def _node(node: ir.Node) -> str:
    match node:
        case ir.Enter():
            return f"enter {node.scene} > {node.next}"
        case ir.SetNode():
            return f"set {', '.join(f'{e.variable} := {expr(e.value)}' for e in node.effects)} > {node.next}"
        case ir.Branch():
            return f"if {expr(node.when)} > {node.then} else > {node.next}"
        case ir.LayerNode():
            return f"{node.layer} {node.words or '-'} {node.fade}{_when(node.when)} > {node.next}"
        case ir.Transition():
            return f"{node.style} {node.frames} > {node.next}"
        case ir.Play():
            return _play(node)
        case ir.End():
            return f"end {node.ending}"


def _play(node: ir.Play) -> str:
    cues = "".join(f" [{_cue(cue)}]" for cue in node.cues)
    choice = f" {{{_choice(node.choice)}}}" if node.choice else ""
    return f"play {node.shot}{'*' if node.begin else ''} {node.frames}{cues}{choice} > {node.next}"


def _cue(cue: ir.Cue) -> str:
    match cue:
        case ir.Line():
            return f"{cue.at}+{cue.frames} {cue.speaker}: {cue.text}"
        case ir.LayerChange():
            return f"{cue.at} {cue.layer} {cue.words or '-'} {cue.fade}{_when(cue.when)}"
        case ir.SoundEffect():
            return f"{cue.at} once {cue.words}{_when(cue.when)}"
        case ir.Title():
            return f"{cue.at}+{cue.frames} title {cue.text}{_when(cue.when)}"


def _choice(choice: ir.Choice) -> str:
    options = "".join(f"; {option.id}{_when(option.when)} > {option.next}" for option in choice.options)
    silence = f"; silence > {choice.silence}" if choice.silence is not None else ""
    kind = "" if choice.timed else " held"
    return f"{choice.id}{kind} {choice.open}..{choice.close}{options}{silence}; or > {choice.otherwise}"


def _when(when: ir.Expr | None) -> str:
    return f" if {expr(when)}" if when is not None else ""


def expr(node: ir.Expr) -> str:
    match node:
        case ir.Value():
            return str(node.value)
        case ir.Var():
            return node.name
        case ir.Seen():
            return f"seen {node.scene}"
        case ir.Not():
            return f"not({expr(node.of)})"
        case ir.Binary():
            return f"({expr(node.left)} {node.op} {expr(node.right)})"
