package ua.kolo.assistance;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.cases.SafeContact;
import ua.kolo.cases.SafeContacts;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;
import ua.kolo.platform.Days;

/// Puts together what an institution is told of a person: no more than it needs to help.
@Component
class Parcels {
  private final Persons persons;
  private final SafeContacts contacts;

  Parcels(Persons persons, SafeContacts contacts) {
    this.persons = persons;
    this.contacts = contacts;
  }

  Parcel of(UUID file, UUID person, @Nullable String words) {
    var who = persons.look(person, Purpose.REFERRAL).identity();
    var contact = contact(file, person);
    var year = who.birthYear();
    var born =
        who.birthDate() != null
            ? Days.show(who.birthDate())
            : year == null ? null : Integer.toString(year);
    return new Parcel(
        who.name(),
        born,
        contact.map(Parcels::told).orElse(null),
        contact.map(SafeContact::neverWrite).orElse(false),
        words);
  }

  /// The same, reached as she says now.
  Parcel reachedNow(Parcel told, UUID file, UUID person) {
    var contact = contact(file, person);
    return new Parcel(
        told.name(),
        told.born(),
        contact.map(Parcels::told).orElse(null),
        contact.map(SafeContact::neverWrite).orElse(false),
        told.words());
  }

  private Optional<SafeContact> contact(UUID file, UUID person) {
    return contacts.of(file).stream().filter(one -> one.person().equals(person)).findFirst();
  }

  private static @Nullable String told(SafeContact contact) {
    var words = contact.words();
    var parts = new ArrayList<String>();
    for (var part : new String[] {words.way(), words.hours(), words.answers(), words.codeWord()}) {
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? null : String.join("; ", parts);
  }
}
