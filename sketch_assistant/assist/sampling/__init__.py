"""Drawing with a model: latents, temperatures, sizes, tries and which of them is best."""
