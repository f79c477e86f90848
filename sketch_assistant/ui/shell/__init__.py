"""The window itself: its stage, its menus."""
