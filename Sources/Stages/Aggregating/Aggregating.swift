/// Placeholder until the stage's own files come.
