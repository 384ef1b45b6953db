package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Programmes to begin from, as the page's address asks for them.
///
/// @param q words of the title or the territory
/// @param after where the page before ended
record SourceQuery(@Nullable String q, @Nullable String after) {
  private static final int ROWS = 20;

  ProgrammeFilter filter() {
    return new ProgrammeFilter(isSearched() ? ComposeForm.text(q) : null, null, null, null);
  }

  Paging paging() {
    return new Paging(after, ROWS);
  }

  public boolean isSearched() {
    return q != null && !q.isBlank();
  }

  public String first(String path) {
    var address = UriComponentsBuilder.fromPath(path);
    return isSearched() ? address.queryParam("q", q).encode().toUriString() : path;
  }

  public String next(String path, String cursor) {
    var address = UriComponentsBuilder.fromPath(path).queryParam("after", cursor);
    return (isSearched() ? address.queryParam("q", q) : address).encode().toUriString();
  }
}
