package ua.kolo.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Sex;
import ua.kolo.persons.Sketch;
import ua.kolo.platform.BadRequest;

/// Somebody a report names, as typed.
///
/// @param secret whether nobody may learn the address: where the person hides
/// @param known the person it is, when one of those found is chosen; `new` for none of them
/// @param told whether a notice tells of them without a name: they are named all the same
record PartyForm(
    @Nullable String role,
    @Nullable String name,
    @Nullable String born,
    @Nullable Sex sex,
    @Nullable String phone,
    @Nullable String address,
    @Nullable Boolean secret,
    @Nullable String relationship,
    @Nullable List<String> categories,
    @Nullable String known,
    @Nullable Boolean told) {
  static final String ANOTHER = "new";

  static PartyForm as(String role) {
    return new PartyForm(role, null, null, null, null, null, null, null, List.of(), null, null);
  }

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

  boolean isDecided() {
    return known != null && !known.isBlank();
  }

  boolean isNamed() {
    return !sketch().isEmpty() || person() != null || Boolean.TRUE.equals(told);
  }

  @Nullable UUID person() {
    if (known == null || !isDecided() || ANOTHER.equals(known)) {
      return null;
    }
    try {
      return UUID.fromString(known);
    } catch (IllegalArgumentException madeUp) {
      throw new BadRequest("intake.person.unknown");
    }
  }

  NewReport.Named named() {
    var relation = relationship == null || relationship.isBlank() ? null : relationship;
    return new NewReport.Named(
        person(),
        identity(),
        hiddenAddresses(),
        role == null ? "" : role,
        relation,
        categories == null ? List.of() : categories);
  }
}
