"""What can be on the window: every card, by what opens it, with the longest names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from sketch_assistant.sketch.document import Stroke
from sketch_assistant.ui.panels.cards.blend_card import BlendCard
from sketch_assistant.ui.panels.cards.message_bar import Message
from sketch_assistant.ui.panels.cards.teach_card import TeachCard
from sketch_assistant.ui.panels.widgets.card import Card
from tests.ui.window.answers import analogous, blended, redrawn, varied, work

if TYPE_CHECKING:
    from tests.ui.window.desk import Desk

LONG = "The Great Wall of China seen from a hot air balloon at sunset with a lighthouse"
WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
SENTENCE = f"{LONG}.svg cannot be opened, because it is no drawing; the one on the page stays. " * 3

PANELS = (
    *("suggestion_panel", "layers_panel", "page_panel", "reference_panel", "symmetry_panel"),
    *("colours_panel", "pressure_panel", "motifs_panel", "arrange_panel", "export", "replay"),
    *("shortcuts", "palette", "keys", "recent", "lost", "models", "about", "tablet", "first_steps"),
)
TOOLS = ("pen", "eraser", "push", "select")


def bent(x: float, y: float = 300.0) -> Stroke:
    return Stroke.through([(x, y), (x + 40, y + 60), (x, y + 120)])


def panels(desk: Desk) -> Iterator[str]:
    """Every card that is opened by name, one after the other."""
    for name in PANELS:
        desk.actions[name].trigger()
        desk.worker.work()
        yield name
        desk.app.bound.bindings.dismiss()
        desk.session.set_symmetry(kind="off")


def tools(desk: Desk) -> Iterator[str]:
    """The card of each tool."""
    for tool in TOOLS:
        desk.actions[tool].trigger()
        desk.actions["pen_panel"].trigger()
        yield f"pen_panel of {tool}"
        desk.actions["pen_panel"].trigger()
    desk.actions["pen"].trigger()


def exports(desk: Desk) -> Iterator[str]:
    """What is asked when a drawing leaves, with all there may be to ask."""
    card = desk.cards.export
    desk.actions["export"].trigger()
    card.show_reference(True)
    card.show_origins(True)
    for format in ("editable", "exact", "png", "pdf"):
        card.choose(format)
        yield f"export as {format}"
    desk.app.bound.bindings.dismiss()


def films(desk: Desk) -> Iterator[str]:
    desk.actions["replay"].trigger()
    for action in desk.app.bound.replaying.card.formats:
        action.trigger()
        desk.worker.work()
        yield f"replay as {action.text()}"
    desk.app.bound.bindings.dismiss()


def teaching(desk: Desk) -> Iterator[str]:
    """Each step, with what is said in it."""
    desk.actions["teach"].trigger()
    card = desk.cards.card(TeachCard)
    card.show_starts([LONG[:60], "cat"])
    for step, ready in (("choose", False), ("choose", True), ("missing", False),
                        ("training", False), ("done", False), ("impossible", False)):  # fmt: skip
        card.show_step(step, ready)
        yield f"teach, {step}"
    desk.app.bound.bindings.dismiss()


def assists(desk: Desk) -> Iterator[str]:
    """What is done with a selection, at work."""
    session, answers = desk.session, desk.assist_desk.answers
    answers |= {"redraw": redrawn, "vary": varied, "blend": blended, "analogy": analogous}
    for name in ("redraw", "steady", "vary_panel", "blend_panel", "analogy_panel"):
        session.select(session.sketch.open_strokes[:2])
        desk.actions[name].trigger()
        work(desk)
        if name == "blend_panel":
            desk.cards.card(BlendCard).second.fill(session.sketch.strokes[2:3])
            work(desk)
        yield name
        desk.app.bound.bindings.dismiss()
        desk.app.bound.bindings.dismiss()
        session.select(())


def ghosts(desk: Desk) -> Iterator[str]:
    """Suggestions beside the drawing."""
    desk.actions["mode_resting"].trigger()
    desk.ghosts()
    yield "ghosts"
    desk.ghosting.dismiss()


def selections(desk: Desk) -> Iterator[str]:
    """What stands beside what is selected."""
    for count in (1, 2, len(desk.strokes)):
        desk.session.select(desk.session.sketch.open_strokes[:count])
        yield f"{count} selected"
    desk.session.select(())


def messages(desk: Desk) -> Iterator[str]:
    bar = desk.cards.message
    choices = (("Reload it", bar.close_top), ("Keep mine under another name…", bar.close_top))
    for message in (Message("Brief.", brief=True), Message(SENTENCE), Message(SENTENCE, choices),
                    Message(f"{WORD * 4}.svg is gone.", choices)):  # fmt: skip
        bar.tell(message)
        yield f"message {message.text[:9]!r}"
    for panel in ("suggestion_panel", "export", "layers_panel"):
        desk.actions[panel].trigger()
        yield f"message over {panel}"
        desk.actions[panel].trigger()
    while bar.message:
        bar.close_top()


SCENES: list[Callable[[Desk], Iterator[str]]] = [
    panels, tools, exports, films, teaching, assists, ghosts, selections, messages,
]  # fmt: skip


def shown(desk: Desk) -> list[Card]:
    """All cards that are seen."""
    cards = desk.cards
    return [each for each in cards.findChildren(Card) if each.isVisible()]
