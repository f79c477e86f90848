"""The paper's four uses by the models that ship, at the pictures of the small models' reports."""
