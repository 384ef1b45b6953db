package ua.kolo.persons;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.persons.likeness.BirthDate;
import ua.kolo.persons.likeness.FullName;
import ua.kolo.persons.likeness.Spelling;
import ua.kolo.persons.likeness.Traits;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;

/// Who a person is, as far as it is known. An unknown or hidden name is a lawful value: help does
/// not depend on papers (law 2229-VIII, article 21).
///
/// @param others names before marriage, aliases, each as written
/// @param birthYear when the date is not known
/// @param taxNumber РНОКПП, ten digits
/// @param recordNumber УНЗР, `YYYYMMDD-NNNNN`
/// @param phones in the international form
/// @param documents numbers of papers, each as written
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Identity(
    @Nullable String surname,
    @Nullable String given,
    @Nullable String patronymic,
    List<String> others,
    @Nullable LocalDate birthDate,
    @Nullable Integer birthYear,
    @Nullable Sex sex,
    @Nullable String taxNumber,
    @Nullable String recordNumber,
    List<String> phones,
    List<String> addresses,
    List<String> documents) {
  public Identity {
    others = others == null ? List.of() : List.copyOf(others);
    phones = phones == null ? List.of() : List.copyOf(phones);
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    documents = documents == null ? List.of() : List.copyOf(documents);
    surname = blankToNull(surname);
    given = blankToNull(given);
    patronymic = blankToNull(patronymic);
  }

  /// How long a part of a name, an address or a number of a paper may be.
  public static final int LONGEST = 300;

  private static final int ADULT = 18;
  private static final String APOSTROPHES = "['ʼ‘`´]";

  /// How many other names, phones, addresses or papers there may be, each.
  public static final int MOST = 20;

  /// With its numbers made exact: only so is a person written or sought, since a phone written
  /// another way would never be found. Refuses with a [BadRequest] what nobody can have.
  Identity exact(LocalDate today) {
    Stream.of(List.of(text(surname), text(given), text(patronymic)), others, addresses, documents)
        .forEach(Identity::refuseEndless);
    refuseEndless(phones);
    refuseUnless(isBorn(today), "persons.born.wrong");
    var tax = without(taxNumber, " ");
    refuseUnless(tax == null || Numbers.isTaxNumber(tax), "persons.taxNumber.wrong");
    var number = without(recordNumber, " ");
    refuseUnless(number == null || Numbers.isRecordNumber(number), "persons.recordNumber.wrong");
    return new Identity(
        spelled(surname),
        spelled(given),
        spelled(patronymic),
        others.stream().map(Spelling::of).toList(),
        birthDate,
        birthYear,
        sex,
        tax,
        number,
        phones.stream().map(Identity::exactPhone).distinct().toList(),
        addresses,
        documents);
  }

  /// Addresses nobody may learn, each on a line of its own; as long and as many as others may be.
  static List<String> exactAddresses(List<String> typed) {
    var lines = typed.stream().flatMap(text -> Typed.lines(text).stream()).toList();
    refuseEndless(lines);
    return lines;
  }

  /// Whether the person is under eighteen on that day, as far as the birth is known; of a year
  /// alone whoever may be of age already counts as an adult.
  public boolean isChild(LocalDate day) {
    if (birthDate != null) {
      return birthDate.isAfter(day.minusYears(ADULT));
    }
    return birthYear != null && birthYear > day.getYear() - ADULT;
  }

  private boolean isBorn(LocalDate today) {
    var year = birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
    return year == null
        || (year >= Typed.FIRST_YEAR
            && year <= today.getYear()
            && (birthDate == null || !birthDate.isAfter(today)));
  }

  /// Whether a name is written otherwise than typed: with letters of another alphabet that look the
  /// same. Whoever typed it is told.
  boolean isSpelledAnew() {
    return Stream.concat(Stream.of(text(surname), text(given), text(patronymic)), others.stream())
        .map(name -> name.replaceAll(APOSTROPHES, "’"))
        .anyMatch(name -> !Spelling.of(name).equals(name));
  }

  private static @Nullable String spelled(@Nullable String name) {
    return name == null ? null : Spelling.of(name);
  }

  private static String exactPhone(String typed) {
    return Numbers.phone(typed).orElseThrow(() -> new BadRequest("persons.phone.wrong"));
  }

  private static void refuseEndless(List<String> texts) {
    refuseUnless(texts.size() <= MOST, "persons.many");
    refuseUnless(texts.stream().allMatch(text -> text.length() <= LONGEST), "persons.name.long");
  }

  private static void refuseUnless(boolean sound, String code) {
    if (!sound) {
      throw new BadRequest(code);
    }
  }

  private static @Nullable String without(@Nullable String number, String blank) {
    var left = number == null ? "" : number.replace(blank, "");
    return left.isEmpty() ? null : left;
  }

  /// Only a name, however typed; an endless one is refused.
  public static Identity named(String name) {
    refuseEndless(List.of(name));
    var read = FullName.read(name);
    return new Identity(
        read.surname(),
        read.given(),
        read.patronymic(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /// The same, born on that day or, when it is not known, in that year.
  public Identity born(@Nullable LocalDate day, @Nullable Integer year) {
    return new Identity(
        surname,
        given,
        patronymic,
        others,
        day,
        year,
        sex,
        taxNumber,
        recordNumber,
        phones,
        addresses,
        documents);
  }

  /// With what was learned: what was unknown is filled in; another name, phone, address or paper
  /// stands beside those there are. What contradicts is left as it was; [#contradicted] tells it.
  Identity and(Identity learned) {
    var fits = fits(surname, learned.surname) && fits(given, learned.given);
    var same = fits && fits(patronymic, learned.patronymic);
    var named = same || learned.name().isEmpty();
    var day = birthDate == null && isBornAs(learned) ? learned.birthDate : birthDate;
    return new Identity(
        same ? first(surname, learned.surname) : surname,
        same ? first(given, learned.given) : given,
        same ? first(patronymic, learned.patronymic) : patronymic,
        both(others, named ? learned.others : both(List.of(learned.name()), learned.others)),
        day,
        day == null ? first(birthYear, learned.birthYear) : null,
        first(sex, learned.sex),
        first(taxNumber, learned.taxNumber),
        first(recordNumber, learned.recordNumber),
        both(phones, learned.phones),
        both(addresses, learned.addresses),
        both(documents, learned.documents));
  }

  /// What was learned and is known otherwise, as it would be shown.
  List<String> contradicted(Identity learned) {
    var otherwise = new ArrayList<String>();
    if (!isBornAs(learned)) {
      otherwise.add(
          learned.birthDate == null
              ? String.valueOf(learned.birthYear)
              : Days.show(learned.birthDate));
    }
    Stream.of(new String[][] {{taxNumber, learned.taxNumber}, {recordNumber, learned.recordNumber}})
        .filter(number -> !fits(number[0], number[1]))
        .forEach(number -> otherwise.add(text(number[1])));
    return otherwise;
  }

  private boolean isBornAs(Identity learned) {
    if (birthDate != null && learned.birthDate != null) {
      return birthDate.equals(learned.birthDate);
    }
    var year = birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
    var day = learned.birthDate;
    var other = day == null ? learned.birthYear : Integer.valueOf(day.getYear());
    return year == null || other == null || year.equals(other);
  }

  private static boolean fits(@Nullable String known, @Nullable String learned) {
    return known == null || learned == null || known.equalsIgnoreCase(learned);
  }

  private static <T> @Nullable T first(@Nullable T known, @Nullable T learned) {
    return known == null ? learned : known;
  }

  // What does not fit any more is less than what is known already.
  private static List<String> both(List<String> known, List<String> learned) {
    return Stream.concat(known.stream(), learned.stream()).distinct().limit(MOST).toList();
  }

  /// The name for a screen; empty when it is unknown or hidden.
  @JsonIgnore
  public String name() {
    return List.of(text(surname), text(given), text(patronymic)).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// By what the person is compared with others.
  Traits traits() {
    var papers = new LinkedHashSet<String>();
    if (taxNumber != null) {
      papers.add("T" + taxNumber);
    }
    if (recordNumber != null) {
      papers.add("R" + recordNumber);
    }
    documents.stream()
        .map(number -> number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT))
        .filter(number -> number.length() >= 5)
        .forEach(number -> papers.add("D" + number));
    return new Traits(
        new FullName(text(surname), text(given), text(patronymic)),
        others.stream().map(FullName::read).toList(),
        born(),
        sex == null ? null : sex == Sex.MALE ? 'M' : 'F',
        Set.copyOf(phones),
        papers,
        addresses.stream()
            .map(Traits::place)
            .filter(place -> !place.isEmpty())
            .collect(Collectors.toSet()));
  }

  private @Nullable BirthDate born() {
    if (birthDate != null) {
      return BirthDate.of(Objects.requireNonNull(birthDate));
    }
    return birthYear == null ? null : BirthDate.of(birthYear);
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static @Nullable String blankToNull(@Nullable String part) {
    return part == null || part.isBlank() ? null : part.strip();
  }
}
