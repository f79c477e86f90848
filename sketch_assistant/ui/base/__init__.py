"""What all of the window uses: the session, actions, colours, icons, settings, the worker."""
