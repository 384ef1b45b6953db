package ua.kolo.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The board as its address asks for it.
///
/// @param place code; null for the reader's own
/// @param from how many rows stand before the page
record BoardQuery(
    @Nullable String place,
    @Nullable Integer year,
    @Nullable Part part,
    @Nullable String q,
    BoardFilter.@Nullable Show show,
    BoardFilter.@Nullable Sort sort,
    @Nullable Boolean down,
    @Nullable Integer from) {
  static final int ROWS = 50;
  private static final int FIRST = 2000;
  private static final int LAST = 2100;
  private static final int APRIL = 4;
  private static final int JULY = 7;

  /// A year somebody typed, or this one; until April the one before, whose reports come now.
  static int year(@Nullable Integer asked, LocalDate today) {
    int usual = today.getMonthValue() < APRIL ? today.getYear() - 1 : today.getYear();
    return year(asked, usual);
  }

  /// A year somebody typed, or this one in January too: services are told of as they stand today.
  static int running(@Nullable Integer asked, LocalDate today) {
    return year(asked, today.getYear());
  }

  private static int year(@Nullable Integer asked, int usual) {
    return asked == null || asked < FIRST || asked > LAST ? usual : asked;
  }

  // What of the year has ended: of a part that has not there can be no report yet.
  private static Part ended(int year, LocalDate today) {
    if (year != today.getYear() || today.getMonthValue() < APRIL) {
      return Part.YEAR;
    }
    return today.getMonthValue() < JULY ? Part.Q1 : Part.H1;
  }

  BoardFilter filter(String home, LocalDate today) {
    return filter(home, today, ended(year(year, today), today));
  }

  /// @param usual which part where none is asked
  BoardFilter filter(String home, LocalDate today, Part usual) {
    return new BoardFilter(
        place == null || place.isBlank() ? home : place,
        year(year, today),
        part == null ? usual : part,
        q == null || q.isBlank() ? null : q.strip(),
        show == null ? BoardFilter.Show.ALL : show,
        sort == null ? BoardFilter.Sort.NAME : sort,
        down == null || !down);
  }

  public int offset() {
    return from == null || from < 0 ? 0 : from;
  }

  public boolean isFiltered() {
    return (q != null && !q.isBlank()) || (show != null && show != BoardFilter.Show.ALL);
  }

  /// The same of another place.
  public String at(String code) {
    return address("/overview").replaceQueryParam("place", code).encode().toUriString();
  }

  public String page(int start) {
    return address("/overview").queryParam("from", start).encode().toUriString();
  }

  public String unfiltered() {
    return address("/overview")
        .replaceQueryParam("q")
        .replaceQueryParam("show")
        .encode()
        .toUriString();
  }

  /// Sorted by a column; by the same once more the other way round.
  public String sorted(BoardFilter.Sort by) {
    boolean same = by == (sort == null ? BoardFilter.Sort.NAME : sort);
    boolean downwards = same ? !isDown() : by != BoardFilter.Sort.NAME;
    return address("/overview")
        .replaceQueryParam("sort", by)
        .replaceQueryParam("down", downwards)
        .encode()
        .toUriString();
  }

  /// How a column's head says it is sorted; null when it is not.
  public @Nullable String order(BoardFilter.Sort by) {
    return by != (sort == null ? BoardFilter.Sort.NAME : sort)
        ? null
        : isDown() ? "descending" : "ascending";
  }

  public String file(String end) {
    return address("/overview." + end).encode().toUriString();
  }

  private boolean isDown() {
    return down != null && down;
  }

  private UriComponentsBuilder address(String path) {
    var address = UriComponentsBuilder.fromPath(path);
    put(address, "place", place);
    put(address, "year", year);
    put(address, "part", part);
    put(address, "q", q == null || q.isBlank() ? null : q.strip());
    put(address, "show", show);
    put(address, "sort", sort);
    put(address, "down", down);
    return address;
  }

  private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }
}
