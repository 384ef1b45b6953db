package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The times of a programme's measures as its address asks for them.
///
/// @param executor as the plan names it
/// @param from how many rows stand before the page
record TimesQuery(
    Occurrence.@Nullable State state,
    @Nullable String executor,
    @Nullable Integer year,
    @Nullable Integer from) {
  static final int ROWS = 50;

  /// Those asked for, by days.
  List<Occurrence> of(List<Occurrence> all, LocalDate today) {
    return all.stream()
        .filter(one -> state == null || one.state(today) == state)
        .filter(one -> executor == null || executor.isBlank() || one.executor().equals(executor))
        .filter(one -> year == null || one.dueOn().getYear() == year)
        .sorted(Comparator.comparing(Occurrence::dueOn).thenComparing(Occurrence::id))
        .toList();
  }

  int start(int found) {
    return Math.clamp(from == null ? 0 : from, 0, found);
  }

  /// The address of another page.
  public String page(int start) {
    return UriComponentsBuilder.newInstance()
        .queryParam("state", state == null ? "" : state)
        .queryParam("executor", executor == null ? "" : executor)
        .queryParam("year", year == null ? "" : year)
        .queryParam("from", start)
        .encode()
        .toUriString();
  }
}
