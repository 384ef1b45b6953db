package ua.kolo.directory.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Contact;

/// An institution of the register as it stands in the table.
///
/// @param names all it is known by, those of what was found to be the same too
/// @param serves codes of territories
record Entry(
    UUID id,
    String name,
    @Nullable String kind,
    @Nullable String edrpou,
    @Nullable UUID parent,
    String territory,
    @Nullable LocalDate closedOn,
    @Nullable UUID mergedInto,
    int version,
    List<String> names,
    List<String> serves,
    List<Contact> contacts) {
  Entry(Stock.Row row) {
    this(
        row.id(),
        row.name(),
        row.kind(),
        row.edrpou(),
        row.parent(),
        row.territory(),
        row.closedOn(),
        row.mergedInto(),
        row.version(),
        new ArrayList<>(List.of(row.name())),
        new ArrayList<>(),
        new ArrayList<>());
  }

  boolean isOpen() {
    return closedOn == null;
  }

  List<Contact> contacts(Contact.Kind kind) {
    return contacts.stream().filter(one -> one.kind() == kind).toList();
  }
}
