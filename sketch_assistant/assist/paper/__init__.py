"""What models drew, laid on the page: pieced together, carried over, in between."""
