"""What can be done in the window: its words, its keys, its place in the menus."""

from __future__ import annotations

from dataclasses import dataclass

COLOURS = {
    "Ink": "#1b1b1f",
    "Slate": "#6b7280",
    "Blue": "#2b5fd9",
    "Green": "#2c8a5b",
    "Orange": "#d9822b",
    "Red": "#cf3f3f",
}


EDGES = {
    "left": "Align left edges",
    "centre": "Align centres across",
    "right": "Align right edges",
    "top": "Align top edges",
    "middle": "Align middles down",
    "bottom": "Align bottom edges",
}
SYMMETRIES = {
    "vertical": "Left and right",
    "horizontal": "Above and below",
    "both": "Both ways",
    "radial": "Around the middle",
}
BRUSHES = {
    "pen": "Draw with a pen",
    "pencil": "Draw with a pencil",
    "marker": "Draw with a marker",
    "area": "Fill what a line surrounds",
}
NO_REFERENCE = "there is no reference"
NOTHING_SELECTED = "nothing is selected"  # why what needs a selection cannot be done
WAYS = ("left", "up", "right", "down")


@dataclass(frozen=True)
class Command:
    """group: of MENUS. keys: those that it has until the person chooses others; the first is the
    one that menus and tooltips name. `at_canvas`: only while the drawing has the keyboard, because
    fields and buttons need these keys themselves. `missing`: why it cannot be done while it cannot.
    """

    name: str
    group: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    at_canvas: bool = False
    missing: str = "not just now"


COMMANDS = (
    Command("new", "File", "New drawing", ("Ctrl+N",)),
    Command("open", "File", "Open…", ("Ctrl+O",)),
    Command("recent", "File", "Open recent…", ("Ctrl+Shift+O",)),
    Command("lost", "File", "Drawings not saved…", ("Ctrl+Alt+O",), checkable=True),
    Command("save", "File", "Save", ("Ctrl+S",)),
    Command("save_as", "File", "Save as…", ("Ctrl+Shift+S",)),
    Command("export", "File", "Export SVG, PNG or PDF…", ("Ctrl+E",)),
    Command("print", "File", "Print…", ("Ctrl+P",), missing="the page is empty"),
    Command("quit", "File", "Quit", ("Ctrl+Q",)),
    Command("page_panel", "Page", "Page and paper…", ("Ctrl+Alt+P",)),
    Command("page_turn", "Page", "Turn the page upright or on its side"),
    Command("page_grow", "Page", "Grow the page to hold all ink"),
    Command("reference_panel", "Reference", "Reference picture…", ("Ctrl+Alt+R",)),
    Command("reference_open", "Reference", "Draw from a picture…"),
    Command("reference_shown", "Reference", "Show the reference", ("Ctrl+Alt+I",), checkable=True,
            missing=NO_REFERENCE),
    Command("reference_above", "Reference", "Lay the reference over the ink", checkable=True,
            missing=NO_REFERENCE),
    Command("reference_locked", "Reference", "Keep the reference where it is", checkable=True,
            missing=NO_REFERENCE),
    Command("trace_lines", "Reference", "Trace the lines of the reference", missing=NO_REFERENCE),
    Command("trace_edges", "Reference", "Trace the edges of the reference", missing=NO_REFERENCE),
    Command("reference_remove", "Reference", "Remove the reference", missing=NO_REFERENCE),
    Command("undo", "Edit", "Undo", ("Ctrl+Z",),
            missing="nothing to undo"),
    Command("redo", "Edit", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"),
            missing="nothing to redo"),
    Command("copy", "Edit", "Copy the selection or all", ("Ctrl+C",)),
    Command("paste", "Edit", "Paste strokes", ("Ctrl+V",)),
    Command("select", "Select", "Select; again: lasso, rectangle, line", ("L", "V"),
            checkable=True),
    Command("select_all", "Select", "Select everything", ("Ctrl+A",),
            missing="the page is empty"),
    Command("deselect", "Select", "Select nothing", ("Ctrl+Shift+A",),
            missing=NOTHING_SELECTED),
    Command("invert", "Select", "Select all the others", ("Ctrl+I",),
            missing="the page is empty"),
    Command("same_colour", "Select", "Select the same colour", missing=NOTHING_SELECTED),
    Command("same_width", "Select", "Select the same width", missing=NOTHING_SELECTED),
    Command("same_layer", "Select", "Select the same layer", missing=NOTHING_SELECTED),
    Command("duplicate", "Select", "Duplicate in place", ("Ctrl+D",),
            missing=NOTHING_SELECTED),
    Command("group", "Select", "Group", ("Ctrl+G",), missing=NOTHING_SELECTED),
    Command("ungroup", "Select", "Ungroup", ("Ctrl+Shift+G",), missing=NOTHING_SELECTED),
    Command("erase_selection", "Select", "Erase the selection", ("Del", "Backspace"),
            missing=NOTHING_SELECTED),
    Command("keep_motif", "Select", "Keep the selection as a motif", ("Ctrl+Alt+M",)),
    Command("motifs_panel", "Select", "Motifs…", ("Shift+M",)),
    Command("arrange_panel", "Arrange", "Numbers, edges and order…", ("N",), checkable=True),
    Command("mirror_across", "Arrange", "Mirror left to right", ("Shift+X",),
            missing=NOTHING_SELECTED),
    Command("mirror_down", "Arrange", "Mirror top to bottom", ("Shift+Y",),
            missing=NOTHING_SELECTED),
    Command("quarter_left", "Arrange", "Turn a quarter left", missing=NOTHING_SELECTED),
    Command("quarter_right", "Arrange", "Turn a quarter right", missing=NOTHING_SELECTED),
    Command("keep_proportions", "Arrange", "Keep proportions", checkable=True),
    Command("scale_widths", "Arrange", "Scale widths with the size", checkable=True),
    Command("forward", "Arrange", "Forward", ("PgUp", "Ctrl+]"), at_canvas=True,
            missing=NOTHING_SELECTED),
    Command("backward", "Arrange", "Back", ("PgDown", "Ctrl+["), at_canvas=True,
            missing=NOTHING_SELECTED),
    Command("to_front", "Arrange", "To the front", ("Home",), at_canvas=True,
            missing=NOTHING_SELECTED),
    Command("to_back", "Arrange", "To the back", ("End",), at_canvas=True,
            missing=NOTHING_SELECTED),
    *(
        Command(f"align_{edge}", "Align", text, missing=NOTHING_SELECTED)
        for edge, text in EDGES.items()
    ),
    Command("spread_across", "Align", "Same gaps across", missing="it takes three or more"),
    Command("spread_down", "Align", "Same gaps down", missing="it takes three or more"),
    *(
        Command(f"nudge{far}_{way}", "Nudge", f"Nudge {way}{', ten times as far' if far else ''}",
                (f"{'Shift+' if far else ''}{way.title()}",), at_canvas=True,
                missing=NOTHING_SELECTED)
        for far in ("", "_far")
        for way in WAYS
    ),
    Command("keys", "Settings", "Change the keys…", ("Ctrl+Alt+K",)),
    Command("settings_out", "Settings", "Save the settings as a file…"),
    Command("settings_in", "Settings", "Use the settings of a file…"),
    Command("clear", "Edit", "Erase everything", ("Ctrl+Backspace",),
            missing="the page is empty"),
    Command("pen", "Draw", "Pen", ("B", "P"), checkable=True),
    Command("eraser", "Draw", "Eraser; again: its other kind", ("E",), checkable=True),
    Command("erase_parts", "Draw", "Let the eraser cut lines apart", checkable=True),
    Command("erase_whole", "Draw", "Let the eraser take whole strokes", checkable=True),
    Command("push", "Draw", "Push lines; again: smooth them", ("G",), checkable=True),
    Command("push_push", "Draw", "Let the brush push lines", checkable=True),
    Command("push_smooth", "Draw", "Let the brush smooth lines", checkable=True),
    *(
        Command(f"brush_{brush}", "Draw", text, checkable=True) for brush, text in BRUSHES.items()
    ),
    Command("fill", "Ink", "Fill what is selected, or the last stroke", ("Shift+F",),
            missing="the page is empty"),
    Command("thinner", "Draw", "Thinner line or smaller eraser", ("[", "Ctrl+Down")),
    Command("thicker", "Draw", "Thicker line or a larger eraser", ("]", "Ctrl+Up")),
    Command("fainter", "Draw", "Fainter ink", ("Shift+O",)),
    Command("fuller", "Draw", "Fuller ink", ("O",)),
    Command("pen_panel", "Draw", "Settings of the tool", ("W",), checkable=True),
    *(
        Command(f"colour_{i}", "Ink", f"{name} ink", (str(i),))
        for i, name in enumerate(COLOURS, start=1)
    ),
    Command("pick_colour", "Ink", "Pick the colour of a stroke", ("I",), checkable=True),
    Command("colour", "Ink", "Any colour…", ("C",)),
    Command("colours_panel", "Ink", "Palette and recent colours…", ("Shift+C",)),
    Command("layers_panel", "Layers", "Layers…", ("Ctrl+L",), checkable=True),
    Command("layer_add", "Layers", "New layer", ("Ctrl+Shift+N",)),
    Command("layer_rename", "Layers", "Rename the layer…", ("F2",)),
    Command("layer_delete", "Layers", "Delete the layer", missing="there is nothing in it"),
    Command("layer_merge", "Layers", "Merge with the layer below", ("Ctrl+Alt+E",),
            missing="there is no open layer below"),
    Command("layer_above", "Layers", "Draw on the layer above", ("Ctrl+PgUp",),
            missing="it is the topmost"),
    Command("layer_below", "Layers", "Draw on the layer below", ("Ctrl+PgDown",),
            missing="it is the lowest"),
    Command("layer_up", "Layers", "Layer up", ("Ctrl+Shift+PgUp",),
            missing="it is the topmost"),
    Command("layer_down", "Layers", "Layer down", ("Ctrl+Shift+PgDown",),
            missing="it is the lowest"),
    Command("layer_shown", "Layers", "Show the layer", ("Ctrl+Alt+H",), checkable=True),
    Command("layer_locked", "Layers", "Lock the layer", ("Ctrl+Alt+L",), checkable=True),
    Command("layer_take", "Layers", "Move the selection to the layer",
            missing="nothing is selected, or the layer is closed"),
    Command("take_above", "Layers", "Move the selection a layer up", ("Shift+PgUp",),
            missing="nothing is selected, or there is no open layer above"),
    Command("take_below", "Layers", "Move the selection a layer down", ("Shift+PgDown",),
            missing="nothing is selected, or there is no open layer below"),
    Command("symmetry", "Symmetry", "Draw in symmetry", ("Y",), checkable=True),
    *(
        Command(f"symmetry_{kind}", "Symmetry", text, checkable=True)
        for kind, text in SYMMETRIES.items()
    ),
    Command("symmetry_more", "Symmetry", "One way more of the radial symmetry", ("Alt++", "Alt+=")),
    Command("symmetry_fewer", "Symmetry", "One way less of the radial symmetry", ("Alt+-",)),
    Command("symmetry_page", "Symmetry", "Axes through the middle of the page",
            checkable=True),
    Command("symmetry_selection", "Symmetry", "Axes through the middle of the selection",
            checkable=True, missing=NOTHING_SELECTED),
    Command("symmetry_panel", "Symmetry", "Symmetry…", ("Ctrl+Alt+S",)),
    Command("steadier", "Hand", "Steadier line", ("S",)),
    Command("looser", "Hand", "Less steady line", ("Shift+S",)),
    Command("steady_off", "Hand", "Leave the hand as it is", checkable=True),
    Command("steady_light", "Hand", "Steady the hand lightly", checkable=True),
    Command("steady_rope", "Hand", "Pull the line on a rope", checkable=True),
    Command("steady_mouse", "Hand", "Steady the mouse too", checkable=True),
    Command("touch_draws", "Hand", "Draw with a finger", ("Shift+T",), checkable=True),
    Command("hold_snaps", "Hand", "Hold still to snap", ("Shift+H",), checkable=True),
    Command("pressure", "Hand", "Pressure makes lines wider", checkable=True),
    Command("pressure_panel", "Hand", "Pressure, tilt and buttons…", ("Shift+W",)),
    Command("steady", "Cleanup", "Steady the lines", ("F",),
            missing="the page is empty"),
    Command("redraw", "Cleanup", "Redraw the selection", ("Ctrl+R",)),
    Command("redraw_again", "Cleanup", "Nine other redrawings", ("Ctrl+Shift+R",),
            missing="nothing is redrawn"),
    Command("zoom_in", "View", "Zoom in", ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", "View", "Zoom out", ("Ctrl+-",)),
    Command("fit", "View", "Show the whole page, upright", ("Ctrl+0",)),
    Command("actual", "View", "Actual size", ("Ctrl+1",)),
    Command("rotate_left", "View", "Turn left", (",",)),
    Command("rotate_right", "View", "Turn right", (".",)),
    Command("upright", "View", "Turn upright", ("Ctrl+Shift+0", "/")),
    Command("mirror_view", "View", "Mirror the view", ("M",), checkable=True),
    Command("panels", "View", "Hide the panels", ("Ctrl+.",), checkable=True),
    Command("next_panel", "View", "Go to the next panel", ("F6",)),
    Command("full_screen", "View", "Full screen", ("F11",), checkable=True),
    Command("look", "View", "Light, dark or as the system", ("Ctrl+Alt+T",)),
    Command("ask", "Assist", "Ask for suggestions", ("Alt+\\", "Alt+Return"),
            missing="suggestions are off"),
    Command("go_on", "Assist", "Go on with this selection", ("Ctrl+Return",),
            missing="nothing is selected, or suggestions are off"),
    Command("accept", "Suggestions", "Keep the next part", ("Tab",), at_canvas=True),
    Command("accept_all", "Suggestions", "Keep all of it", ("Shift+Tab",), at_canvas=True,
            missing="there is no suggestion"),
    Command("accept_beside", "Suggestions", "Keep it beside the original", ("Shift+Return",),
            missing="nothing is redrawn"),
    Command("accept_next", "Suggestions", "Keep its next stroke", ("Ctrl+Right",),
            missing="there is no suggestion"),
    Command("dismiss", "Suggestions", "Dismiss", ("Esc",), at_canvas=True),
    Command("next", "Suggestions", "Next suggestion", ("Alt+]", "Alt+Right"),
            missing="there is no suggestion"),
    Command("previous", "Suggestions", "Previous, also dismissed ones",
            ("Alt+[", "Alt+Left"), missing="there was no suggestion before"),
    Command("calmer", "Suggestions", "Calmer suggestions", ("Alt+Down",)),
    Command("wilder", "Suggestions", "Wilder suggestions", ("Alt+Up",)),
    Command("sooner", "Suggestions", "Suggest sooner", ("Alt+Shift+Down",)),
    Command("later", "Suggestions", "Suggest later", ("Alt+Shift+Up",)),
    Command("surer", "Suggestions", "Suggest less, when surer", ("Alt+Shift+Right",)),
    Command("bolder", "Suggestions", "Suggest more, when less sure", ("Alt+Shift+Left",)),
    Command("next_model", "Assist", "Next model", ("Alt+PgDown",)),
    Command("previous_model", "Assist", "Previous model", ("Alt+PgUp",)),
    Command("mode_resting", "Assist", "Suggest when the pen rests", ("Alt+1",),
            checkable=True),
    Command("mode_asked", "Assist", "Suggest only when asked", ("Alt+2",), checkable=True),
    Command("mode_off", "Assist", "Suggestions off", ("Alt+3",), checkable=True),
    Command("snooze", "Assist", "No suggestions for 5 minutes", ("Alt+4",), checkable=True,
            missing="suggestions come only when asked"),
    Command("row_longer", "Suggestions", "One more in the row", ("Ctrl+Alt+Right",),
            missing="no row is suggested"),
    Command("row_shorter", "Suggestions", "One fewer in the row", ("Ctrl+Alt+Left",),
            missing="no row is suggested"),
    Command("row_wider", "Suggestions", "The row wider apart", ("Ctrl+Alt+Up",),
            missing="no row is suggested"),
    Command("row_closer", "Suggestions", "The row closer together", ("Ctrl+Alt+Down",),
            missing="no row is suggested"),
    Command("own_hand", "Suggestions", "Suggest what your own hand repeats", checkable=True),
    Command("aligns", "Suggestions", "Suggest where a stroke should meet", checkable=True),
    Command("motifs_on", "Suggestions", "Remember motifs, folder and page", checkable=True),
    Command("keep_part", "Suggestions", "{accept} keeps the next part", ("Alt+5",), checkable=True),
    Command("keep_whole", "Suggestions", "{accept} keeps all of it", ("Alt+6",), checkable=True),
    Command("teach", "Assist", "Teach it your drawings…", ("Ctrl+Shift+E",), checkable=True),
    Command("models", "Assist", "Your models…", ("Ctrl+Shift+M",), checkable=True),
    Command("assist_panel", "Assist", "Models and settings", ("Ctrl+M",), checkable=True),
    Command("palette", "Help", "Find anything…", ("Ctrl+K",)),
    Command("menu", "Help", "Open the menu", ("F10",)),
    Command("shortcuts", "Help", "Shortcuts", ("F1", "Ctrl+/"), checkable=True),
    Command("first_steps", "Help", "First steps…"),
    Command("tablet", "Help", "Tablet tester…"),
    Command("about", "Help", "About", ("Shift+F1",)),
)  # fmt: skip
# The groups of each menu: the first stands in the menu itself, each other one in a menu of its own.
MENUS = {
    "File": ("File", "Page", "Reference"),
    "Edit": ("Edit", "Settings"),
    "Draw": ("Draw", "Hand", "Ink", "Symmetry", "Layers"),
    "Select": ("Select", "Arrange", "Align", "Nudge"),
    "Assist": ("Assist", "Suggestions", "Cleanup", "Blend"),
    "View": ("View",),
    "Help": ("Help",),
}
