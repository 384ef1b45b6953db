package ua.kolo.directory;

import org.jspecify.annotations.Nullable;

/// Which institutions to list; null means any.
///
/// @param text a part of the name or a spelling, or the code of the entity
/// @param territory where it is or what it serves
/// @param closed also those that are no more
public record InstitutionFilter(
    @Nullable String text, @Nullable String kind, @Nullable String territory, boolean closed) {
  public static final InstitutionFilter ALL = new InstitutionFilter(null, null, null, false);
}
