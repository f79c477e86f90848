"""The window itself: its cards, its menus."""
