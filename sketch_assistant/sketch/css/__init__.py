"""What CSS says about the look of a drawing: sheets, selectors, values, colours, variables."""
