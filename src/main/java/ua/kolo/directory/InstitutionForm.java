package ua.kolo.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// An institution, as typed.
record InstitutionForm(
    @Nullable Integer version,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String edrpou,
    @Nullable String parentEdrpou,
    @Nullable String territory) {
  static InstitutionForm empty(String territory) {
    return new InstitutionForm(null, null, null, null, null, territory);
  }

  static InstitutionForm of(Institution known, @Nullable Institution parent) {
    return new InstitutionForm(
        known.version(),
        known.name(),
        known.kind(),
        known.edrpou() == null ? null : known.edrpou().value(),
        parent == null || parent.edrpou() == null ? null : parent.edrpou().value(),
        known.territory());
  }

  void check(Errors errors) {
    if (blank(name)) {
      errors.rejectValue("name", "directory.institution.name.missing");
    }
    if (!blank(edrpou) && Edrpou.of(edrpou).isEmpty()) {
      errors.rejectValue("edrpou", "directory.institution.edrpou.wrong");
    }
    if (!blank(parentEdrpou) && Edrpou.of(parentEdrpou).isEmpty()) {
      errors.rejectValue("parentEdrpou", "directory.institution.edrpou.wrong");
    }
    if (blank(territory)) {
      errors.rejectValue("territory", "directory.institution.territory.unknown");
    }
  }

  /// The change; only after a check without errors.
  InstitutionChange change(@Nullable UUID parent) {
    return new InstitutionChange(
        text(name).strip(),
        blank(kind) ? null : kind,
        Edrpou.of(edrpou).orElse(null),
        parent,
        text(territory).strip());
  }

  private static boolean blank(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
