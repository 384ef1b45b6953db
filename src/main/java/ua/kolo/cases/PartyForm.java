package ua.kolo.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.consents.Ground;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Sex;
import ua.kolo.persons.Sketch;
import ua.kolo.platform.BadRequest;

/// Somebody a file will be about, as typed.
///
/// @param secret whether nobody may learn the address: where the person hides
/// @param chosen the person it is, when one of those found is chosen; `new` for none of them
record PartyForm(
    @Nullable String role,
    @Nullable String relationship,
    boolean household,
    @Nullable String name,
    @Nullable String born,
    @Nullable Sex sex,
    @Nullable String phone,
    @Nullable String address,
    @Nullable Boolean secret,
    @Nullable String chosen,
    @Nullable String reason,
    @Nullable String why) {
  private static final String ANOTHER = "new";
  static final PartyForm EMPTY =
      new PartyForm(
          "CHILD_VICTIM", null, false, null, null, null, null, null, null, null, null, null);

  Sketch sketch() {
    return new Sketch(name, born, sex, phone, address);
  }

  /// Who it is, for the register and its search: without an address nobody may learn.
  Identity identity() {
    return (isSecret() ? new Sketch(name, born, sex, phone, null) : sketch()).identity();
  }

  List<String> hiddenAddresses() {
    return isSecret() ? sketch().identity().addresses() : List.of();
  }

  private boolean isSecret() {
    return Boolean.TRUE.equals(secret);
  }

  void check(Errors errors, LocalDate today) {
    sketch().wrongs(today).forEach(wrong -> errors.rejectValue(wrong.field(), wrong.code()));
    if (role == null || role.isBlank()) {
      errors.rejectValue("role", "cases.refused.role");
    }
  }

  boolean isDecided() {
    return sketch().isEmpty() || (chosen != null && !chosen.isBlank());
  }

  @Nullable UUID known() {
    if (chosen == null || chosen.isBlank() || ANOTHER.equals(chosen)) {
      return null;
    }
    try {
      return UUID.fromString(chosen);
    } catch (IllegalArgumentException madeUp) {
      throw new BadRequest("cases.refused.unknownPerson");
    }
  }

  @Nullable Ground ground() {
    return reason == null || reason.isBlank() ? null : new Ground(reason, why);
  }

  Parties.As as() {
    return new Parties.As(
        role == null ? "" : role,
        relationship == null || relationship.isBlank() ? null : relationship,
        household);
  }
}
