"""The program killed at random moments: is everything that was drawn still there?"""
