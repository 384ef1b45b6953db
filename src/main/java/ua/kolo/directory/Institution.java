package ua.kolo.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An institution with everything its page shows, but for a secret address.
///
/// @param kind a value of the lists `agency_type` or `org_kind`; null: not said yet
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
    @Nullable LocalDate verifiedOn,
    @Nullable String verifiedBy,
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
}
