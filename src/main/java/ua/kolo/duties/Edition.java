package ua.kolo.duties;

import java.util.UUID;
import ua.kolo.duties.law.Rule;

/// A rule as it stood from some loading on.
record Edition(UUID id, int number, boolean withdrawn, Rule rule) {}
