package ua.kolo.directory.tables;

import java.util.Arrays;
import java.util.List;
import ua.kolo.directory.Contact;

/// The columns of the table, in their order. Those without a field of the register only inform:
/// what stands in them is not taken in.
enum Column {
  NAME(44),
  KIND(28),
  EDRPOU(12),
  /// The code of the place it is in.
  TERRITORY(24),
  /// The name of the place with what it lies in; read only where there is no code.
  PLACE(40),
  /// By code, by name, or by number.
  PARENT(30),
  /// Codes of places it serves besides.
  SERVES(30),
  PHONE(20),
  DUTY_DESK(20),
  EMAIL(24),
  SITE(24),
  HEAD(28),
  DEPUTY(28),
  ADDRESS(36),
  OFFICIAL_ADDRESS(36),
  /// Informs: the day by which every contact had been tried.
  VERIFIED(12),
  /// Informs: the day it was closed.
  CLOSED(12),
  /// Its number in this installation, by which it is known again whatever it is called.
  ID(38);

  private final int width;

  Column(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /// Contacts that have a column each.
  static List<Contact.Kind> contacts() {
    return List.of(Contact.Kind.values());
  }

  static Column of(Contact.Kind kind) {
    return valueOf(kind.name());
  }

  static List<Integer> widths() {
    return Arrays.stream(values()).map(Column::width).toList();
  }
}
