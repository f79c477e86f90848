"""How freely a model draws: tau of Ha & Eck 2017, section 3.2 (logits / tau, sigma * sqrt(tau))."""

from __future__ import annotations

# Chosen by looking at completions of validation drawings; the authors' demos begin with it too.
DEFAULT_TEMPERATURE = 0.25
