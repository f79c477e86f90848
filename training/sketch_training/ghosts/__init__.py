"""How good the ghosts are: do they go on as the person did?"""
