"""The person's hand: samples of it, its habits, and how it is steadied."""
