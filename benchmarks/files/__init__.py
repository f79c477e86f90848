"""Files from elsewhere: how well and how safely they are read."""
