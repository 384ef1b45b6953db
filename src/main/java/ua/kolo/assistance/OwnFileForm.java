package ua.kolo.assistance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// A file of one's own from a referral, as typed.
///
/// @param chosen the person it is, when one of those found is chosen; `new` for none of them
record OwnFileForm(@Nullable String kind, @Nullable String role, @Nullable String chosen) {
  private static final String ANOTHER = "new";

  void check(Errors errors) {
    if (kind == null || kind.isBlank()) {
      errors.rejectValue("kind", "assistance.own.kind.missing");
    }
    if (role == null || role.isBlank()) {
      errors.rejectValue("role", "cases.refused.role");
    }
    if (!isKnown() && !isAnother() && !isUndecided()) {
      errors.rejectValue("chosen", "cases.refused.unknownPerson");
    }
  }

  boolean isUndecided() {
    return chosen == null || chosen.isBlank();
  }

  private boolean isAnother() {
    return ANOTHER.equals(chosen);
  }

  private boolean isKnown() {
    return chosen != null && chosen.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  OwnFiles.New asked() {
    return new OwnFiles.New(
        isKnown() && chosen != null ? UUID.fromString(chosen) : null,
        kind == null ? "" : kind,
        role == null ? "" : role);
  }
}
