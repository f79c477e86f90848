"""SVG's values: numbers, transforms, paths and basic shapes."""
