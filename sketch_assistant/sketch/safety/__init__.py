"""Nothing drawn is lost: the safety copy of a drawing that is not saved, written and read back."""
