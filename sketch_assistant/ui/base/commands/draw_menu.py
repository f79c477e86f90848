"""The tools, how the hand is helped, ink, symmetry and layers."""

from __future__ import annotations

from ..words import mark
from .command import NOTHING_SELECTED, Command
from .families import BRUSHES, COLOURS, SYMMETRIES

DRAW = (
    Command("pen", "Draw", mark("Pen"), ("B", "P"), checkable=True),
    Command("eraser", "Draw", mark("Eraser; again: its other kind"), ("E",), checkable=True),
    Command("erase_parts", "Draw", mark("Let the eraser cut lines apart"), checkable=True),
    Command("erase_whole", "Draw", mark("Let the eraser take whole strokes"), checkable=True),
    Command("push", "Draw", mark("Push lines; again: smooth them"), ("G",), checkable=True),
    Command("push_push", "Draw", mark("Let the brush push lines"), checkable=True),
    Command("push_smooth", "Draw", mark("Let the brush smooth lines"), checkable=True),
    *(
        Command(f"brush_{brush}", "Draw", text, checkable=True) for brush, text in BRUSHES.items()
    ),
    Command("fill", "Ink", mark("Fill what is selected, or the last stroke"), ("Shift+F",),
            missing=mark("the page is empty")),
    Command("thinner", "Draw", mark("Thinner line or smaller eraser"), ("[", "Ctrl+Down")),
    Command("thicker", "Draw", mark("Thicker line or a larger eraser"), ("]", "Ctrl+Up")),
    Command("fainter", "Draw", mark("Fainter ink"), ("Shift+O",)),
    Command("fuller", "Draw", mark("Fuller ink"), ("O",)),
    Command("pen_panel", "Draw", mark("Settings of the tool"), ("W",), checkable=True),
    *(
        Command(f"colour_{i}", "Ink", text, (str(i),)) for i, text in enumerate(COLOURS, start=1)
    ),
    Command("pick_colour", "Ink", mark("Pick the colour of a stroke"), ("I",), checkable=True),
    Command("colour", "Ink", mark("Any colour…"), ("C",)),
    Command("colours_panel", "Ink", mark("Palette and recent colours…"), ("Shift+C",)),
    Command("layers_panel", "Layers", mark("Layers…"), ("Ctrl+L",), checkable=True),
    Command("layer_add", "Layers", mark("New layer"), ("Ctrl+Shift+N",)),
    Command("layer_rename", "Layers", mark("Rename the layer…"), ("F2",)),
    Command("layer_delete", "Layers", mark("Delete the layer"),
            missing=mark("there is nothing in it")),
    Command("layer_merge", "Layers", mark("Merge with the layer below"), ("Ctrl+Alt+E",),
            missing=mark("there is no open layer below")),
    Command("layer_above", "Layers", mark("Draw on the layer above"), ("Ctrl+PgUp",),
            missing=mark("it is the topmost")),
    Command("layer_below", "Layers", mark("Draw on the layer below"), ("Ctrl+PgDown",),
            missing=mark("it is the lowest")),
    Command("layer_up", "Layers", mark("Layer up"), ("Ctrl+Shift+PgUp",),
            missing=mark("it is the topmost")),
    Command("layer_down", "Layers", mark("Layer down"), ("Ctrl+Shift+PgDown",),
            missing=mark("it is the lowest")),
    Command("layer_shown", "Layers", mark("Show the layer"), ("Ctrl+Alt+H",), checkable=True),
    Command("layer_locked", "Layers", mark("Lock the layer"), ("Ctrl+Alt+L",), checkable=True),
    Command("layer_take", "Layers", mark("Move the selection to the layer"),
            missing=mark("nothing is selected, or the layer is closed")),
    Command("take_above", "Layers", mark("Move the selection a layer up"), ("Shift+PgUp",),
            missing=mark("nothing is selected, or there is no open layer above")),
    Command("take_below", "Layers", mark("Move the selection a layer down"), ("Shift+PgDown",),
            missing=mark("nothing is selected, or there is no open layer below")),
    Command("symmetry", "Symmetry", mark("Draw in symmetry"), ("Y",), checkable=True),
    *(
        Command(f"symmetry_{kind}", "Symmetry", text, checkable=True)
        for kind, text in SYMMETRIES.items()
    ),
    Command("symmetry_more", "Symmetry", mark("One way more of the radial symmetry"),
            ("Alt++", "Alt+=")),
    Command("symmetry_fewer", "Symmetry", mark("One way less of the radial symmetry"), ("Alt+-",)),
    Command("symmetry_page", "Symmetry", mark("Axes through the middle of the page"),
            checkable=True),
    Command("symmetry_selection", "Symmetry", mark("Axes through the middle of the selection"),
            checkable=True, missing=NOTHING_SELECTED),
    Command("symmetry_panel", "Symmetry", mark("Symmetry…"), ("Ctrl+Alt+S",)),
    Command("steadier", "Hand", mark("Steadier line"), ("S",)),
    Command("looser", "Hand", mark("Less steady line"), ("Shift+S",)),
    Command("steady_off", "Hand", mark("Leave the hand as it is"), checkable=True),
    Command("steady_light", "Hand", mark("Steady the hand lightly"), checkable=True),
    Command("steady_rope", "Hand", mark("Pull the line on a rope"), checkable=True),
    Command("steady_mouse", "Hand", mark("Steady the mouse too"), checkable=True),
    Command("touch_draws", "Hand", mark("Draw with a finger"), ("Shift+T",), checkable=True),
    Command("hold_snaps", "Hand", mark("Hold still to snap"), ("Shift+H",), checkable=True),
    Command("pressure", "Hand", mark("Pressure makes lines wider"), checkable=True),
    Command("pressure_panel", "Hand", mark("Pressure, tilt and buttons…"), ("Shift+W",)),
)  # fmt: skip
