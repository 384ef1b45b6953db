package ua.kolo.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// An institution, as typed.
///
/// @param parentQ words to find the parent by, `placeQ` the territory: what is chosen counts
/// @param another that there is one of this name already is known
record InstitutionForm(
    @Nullable Integer version,
    @Nullable String name,
    @Nullable String renamedOn,
    @Nullable String kind,
    @Nullable String edrpou,
    @Nullable UUID parent,
    @Nullable String parentQ,
    @Nullable String territory,
    @Nullable String placeQ,
    boolean another) {
  static InstitutionForm empty(String territory) {
    return new InstitutionForm(null, null, null, null, null, null, null, territory, null, false);
  }

  static InstitutionForm of(Institution known) {
    return new InstitutionForm(
        known.version(),
        known.name(),
        null,
        known.kind(),
        known.edrpou() == null ? null : known.edrpou().value(),
        known.parent(),
        null,
        known.territory(),
        null,
        false);
  }

  /// With the place the typed words can only mean, when none is chosen.
  InstitutionForm at(@Nullable String found) {
    return new InstitutionForm(
        version, name, renamedOn, kind, edrpou, parent, parentQ, found, placeQ, another);
  }

  void check(Errors errors) {
    if (blank(name)) {
      errors.rejectValue("name", "directory.institution.name.missing");
    }
    if (!blank(edrpou) && Edrpou.of(edrpou).isEmpty()) {
      errors.rejectValue("edrpou", "directory.institution.edrpou.wrong");
    }
    if (Days.isWrong(renamedOn)) {
      errors.rejectValue("renamedOn", "directory.institution.renamed.wrong");
    }
    if (blank(territory)) {
      errors.rejectValue("territory", "directory.institution.territory.choose");
    }
  }

  /// The change; only after a check without errors.
  InstitutionChange change() {
    return new InstitutionChange(
        text(name),
        blank(kind) ? null : kind,
        Edrpou.of(edrpou).orElse(null),
        parent,
        text(territory),
        Days.parse(renamedOn),
        another);
  }

  static boolean blank(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
