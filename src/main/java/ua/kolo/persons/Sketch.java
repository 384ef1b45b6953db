package ua.kolo.persons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The little that is known of a person when a report arrives, as typed: name as one text, date or
/// year of birth, one phone, one address.
public record Sketch(
    @Nullable String name,
    @Nullable String born,
    @Nullable Sex sex,
    @Nullable String phone,
    @Nullable String address) {
  /// Whether nothing at all is typed.
  public boolean isEmpty() {
    return sex == null
        && List.of(text(name), text(born), text(phone), text(address)).stream()
            .allMatch(String::isEmpty);
  }

  /// The fields that cannot be read, each with the code of its sentence.
  public List<Wrong> wrongs(LocalDate today) {
    var wrongs = new ArrayList<Wrong>();
    if (!text(born).isEmpty() && !Typed.isBirth(born, today)) {
      wrongs.add(new Wrong("born", "persons.born.wrong"));
    }
    if (!text(phone).isEmpty() && Numbers.phone(text(phone)).isEmpty()) {
      wrongs.add(new Wrong("phone", "persons.phone.wrong"));
    }
    if (text(name).length() > Identity.LONGEST) {
      wrongs.add(new Wrong("name", "persons.name.long"));
    }
    if (text(address).length() > Identity.LONGEST) {
      wrongs.add(new Wrong("address", "persons.name.long"));
    }
    return wrongs;
  }

  /// A field and why it cannot be read.
  public record Wrong(String field, String code) {}

  public Identity identity() {
    var named = Identity.named(text(name));
    return new Identity(
        named.surname(),
        named.given(),
        named.patronymic(),
        List.of(),
        Typed.day(born),
        Typed.year(born),
        sex,
        null,
        null,
        Numbers.phone(text(phone)).map(List::of).orElse(List.of()),
        Optional.of(text(address)).filter(line -> !line.isEmpty()).map(List::of).orElse(List.of()),
        List.of());
  }

  private static String text(@Nullable String typed) {
    return Typed.text(typed);
  }
}
