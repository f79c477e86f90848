"""The colours at hand, and the question for another one."""
