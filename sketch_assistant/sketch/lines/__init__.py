"""The geometry of lines: how far apart, where they turn, steadied, snapped, simplified, cut."""
