package ua.kolo.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person says an institution is.
///
/// @param renamedOn the first day of a new name; null: today
/// @param another it is known that another of this name is in the territory
public record InstitutionChange(
    String name,
    @Nullable String kind,
    @Nullable Edrpou edrpou,
    @Nullable UUID parent,
    String territory,
    @Nullable LocalDate renamedOn,
    boolean another) {
  public InstitutionChange {
    name = name.strip().replaceAll("\\s+", " ");
  }

  public InstitutionChange(
      String name,
      @Nullable String kind,
      @Nullable Edrpou edrpou,
      @Nullable UUID parent,
      String territory) {
    this(name, kind, edrpou, parent, territory, null, false);
  }

  /// The same, although there is another of this name.
  public InstitutionChange deliberately() {
    return new InstitutionChange(name, kind, edrpou, parent, territory, renamedOn, true);
  }
}
