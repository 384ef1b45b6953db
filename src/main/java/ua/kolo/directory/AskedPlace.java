package ua.kolo.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A territory as a filter asks for it: chosen, or typed and still to be chosen. Templates read it,
/// so it is public.
///
/// @param typed what stands in the field
/// @param choices what it may mean; empty when one is chosen, or when nothing is called so
public record AskedPlace(@Nullable Place chosen, String typed, List<Place> choices) {
  public AskedPlace {
    choices = List.copyOf(choices);
  }

  public @Nullable String code() {
    return chosen == null ? null : chosen.code();
  }

  /// Something is typed, and no place is called so.
  public boolean isUnknown() {
    return chosen == null && !typed.isBlank() && choices.isEmpty();
  }
}
