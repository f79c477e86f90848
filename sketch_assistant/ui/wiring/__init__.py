"""What every action does, and what keeps the cards in step with the drawing."""
