package ua.kolo.duties;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.duties.law.Rule;

/// A rule as it stood from some loading on.
///
/// @param owner the institution that owes by its own edition of the term; null for everybody's
record Edition(UUID id, int number, boolean withdrawn, @Nullable UUID owner, Rule rule) {
  boolean isOwn() {
    return owner != null;
  }
}
