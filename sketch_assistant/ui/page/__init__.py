"""The page as it is seen: the view of it, the ink, and what is shown beside the drawing."""
