"""The picture that is drawn from: its card, and the frame by which it is moved and scaled."""
