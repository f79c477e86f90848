"""Where the pressure of pens is tuned and tried."""
