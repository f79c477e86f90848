"""What pen, mouse, fingers and wheel say, and what it is meant for."""
