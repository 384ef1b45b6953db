package ua.kolo.programmes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.programmes.plan.Head;

/// The list of programmes as its address asks for it.
///
/// @param q words of the title or the territory
/// @param after where the page before ended
record ProgrammeQuery(
    @Nullable String q,
    Head.@Nullable Level level,
    @Nullable ProgrammeStatus status,
    @Nullable Integer year,
    @Nullable String after) {
  private static final int ROWS = 50;

  ProgrammeFilter filter() {
    return new ProgrammeFilter(q == null || q.isBlank() ? null : q.strip(), level, status, year);
  }

  Paging paging() {
    return new Paging(after, ROWS);
  }

  public boolean isFiltered() {
    return !filter().equals(ProgrammeFilter.ALL);
  }

  /// A filter in force, and the list without it.
  ///
  /// @param kind names the sentence `programmes.chip.<kind>`
  record Chip(String kind, String value, String href) {}

  public List<Chip> chips() {
    var chips = new ArrayList<Chip>();
    if (filter().text() != null) {
      chips.add(new Chip("text", filter().text(), without("q")));
    }
    if (level != null) {
      chips.add(new Chip("level", level.name(), without("level")));
    }
    if (status != null) {
      chips.add(new Chip("status", status.name(), without("status")));
    }
    if (year != null) {
      chips.add(new Chip("year", year.toString(), without("year")));
    }
    return chips;
  }

  public String first() {
    return address("/programmes").build().encode().toUriString();
  }

  public String next(String cursor) {
    return address("/programmes").queryParam("after", cursor).build().encode().toUriString();
  }

  /// The next part for citizens.
  public String nextOpen(String cursor) {
    return address("/public/programmes").queryParam("after", cursor).build().encode().toUriString();
  }

  public String csv() {
    return address("/programmes.csv").build().encode().toUriString();
  }

  private String without(String name) {
    return address("/programmes").replaceQueryParam(name).build().encode().toUriString();
  }

  private UriComponentsBuilder address(String path) {
    var address = UriComponentsBuilder.fromPath(path);
    put(address, "q", filter().text());
    put(address, "level", level);
    put(address, "status", status);
    put(address, "year", year);
    return address;
  }

  private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }
}
