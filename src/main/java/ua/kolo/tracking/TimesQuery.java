package ua.kolo.tracking;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.platform.PageStart;

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

  /// The body asked for; null for all.
  @Nullable String named() {
    return executor == null || executor.isBlank() ? null : executor;
  }

  int start(int found) {
    return PageStart.of(from == null ? 0 : from, found, ROWS);
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
