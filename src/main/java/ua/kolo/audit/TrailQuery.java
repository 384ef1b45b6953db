package ua.kolo.audit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.platform.Days;

/// The trail as its address asks for it; a word that cannot be read asks for nothing and is said.
///
/// @param from, to days as people type them, `21.11.2026`
/// @param before where the page before ended
record TrailQuery(
    @Nullable UUID who,
    @Nullable Operation operation,
    @Nullable String kind,
    @Nullable String subject,
    @Nullable String from,
    @Nullable String to,
    @Nullable Boolean denied,
    @Nullable Boolean elsewhere,
    @Nullable Long before) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

  TrailFilter filter() {
    return new TrailFilter(
        who,
        operation,
        kind == null || kind.isBlank() ? null : kind.strip(),
        id(subject),
        day(from),
        day(to),
        Boolean.TRUE.equals(denied),
        elsewhere);
  }

  /// The same with the days that were read.
  TrailQuery of(TrailFilter read) {
    var since = isLost(from, day(from)) ? from : typed(read.from());
    var until = isLost(to, day(to)) ? to : typed(read.to());
    return new TrailQuery(who, operation, kind, subject, since, until, denied, elsewhere, before);
  }

  /// The days before those read.
  Earlier earlier(TrailFilter read) {
    var filter = read.earlier();
    var query =
        new TrailQuery(
            who,
            operation,
            kind,
            subject,
            typed(filter.from()),
            typed(filter.to()),
            denied,
            elsewhere,
            null);
    return new Earlier(query.first(), query.from, query.to);
  }

  /// Where earlier days are read.
  record Earlier(String address, @Nullable String from, @Nullable String to) {}

  long start() {
    return before == null ? TrailReading.NEWEST : before;
  }

  /// The record asked for, when it is one.
  public @Nullable UUID record() {
    return id(subject);
  }

  public boolean isFiltered() {
    return !filter().equals(new TrailFilter(null, null, null, null, null, null, false, null));
  }

  public boolean isUnreadable() {
    return isLost(subject, id(subject)) || isLost(from, day(from)) || isLost(to, day(to));
  }

  public String next(long cursor) {
    return address("/audit").queryParam("before", cursor).build().encode().toUriString();
  }

  public String first() {
    return address("/audit").build().encode().toUriString();
  }

  public String csv() {
    return address("/audit.csv").build().encode().toUriString();
  }

  private UriComponentsBuilder address(String path) {
    var address = UriComponentsBuilder.fromPath(path);
    add(address, "who", who);
    add(address, "operation", operation);
    add(address, "kind", kind);
    add(address, "subject", subject);
    add(address, "from", from);
    add(address, "to", to);
    add(address, "denied", denied);
    add(address, "elsewhere", elsewhere);
    return address;
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      address.queryParam(name, value);
    }
  }

  private static @Nullable String typed(@Nullable LocalDate day) {
    return day == null ? null : Days.show(day);
  }

  private static boolean isLost(@Nullable String typed, @Nullable Object read) {
    return typed != null && !typed.isBlank() && read == null;
  }

  private static @Nullable UUID id(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
    } catch (IllegalArgumentException anotherWord) {
      return null;
    }
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip(), DAY);
    } catch (DateTimeParseException anotherWord) {
      return null;
    }
  }
}
