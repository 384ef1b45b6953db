package ua.kolo.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An institution with everything its page shows, but for a secret address.
///
/// @param kind a value of the lists `agency_type` or `org_kind`; null: not said yet
/// @param parent above it; never one that was found to be the same as itself
/// @param territory where it is
/// @param serves territories it serves besides
/// @param version grows with each change
public record Institution(
    UUID id,
    String name,
    @Nullable String kind,
    @Nullable Edrpou edrpou,
    @Nullable UUID parent,
    String territory,
    @Nullable LocalDate closedOn,
    @Nullable UUID mergedInto,
    int version,
    List<Place> serves,
    List<Contact> contacts,
    List<FormerName> formerNames,
    List<String> spellings) {
  public Institution {
    serves = List.copyOf(serves);
    contacts = List.copyOf(contacts);
    formerNames = List.copyOf(formerNames);
    spellings = List.copyOf(spellings);
  }

  public boolean isOpen() {
    return closedOn == null && mergedInto == null;
  }

  /// The day by which every contact had been tried; null while one was not.
  public @Nullable LocalDate verifiedOn() {
    return oldest().map(Contact::verifiedOn).orElse(null);
  }

  /// Who tried the contact that was tried longest ago.
  public @Nullable String verifiedBy() {
    return oldest().map(Contact::verifiedBy).orElse(null);
  }

  private Optional<Contact> oldest() {
    return contacts.stream().anyMatch(one -> one.verifiedOn() == null)
        ? Optional.empty()
        : contacts.stream()
            .min(Comparator.comparing(one -> Objects.requireNonNull(one.verifiedOn())));
  }
}
