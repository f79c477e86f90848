"""What can be done in the window: each deed's words, keys and place in the menus."""
