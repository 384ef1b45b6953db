package ua.kolo.programmes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.programmes.Composer.Whose;

/// Measures of other programmes as the page's address asks for them.
///
/// @param q words of the measure
/// @param by a part of an executor's name
/// @param after where the page before ended
/// @param next the page turned to with what is ticked, `start` for the first
/// @param under key of the node chosen to put them under
record BorrowQuery(
    @Nullable Whose whose,
    @Nullable String q,
    @Nullable String by,
    @Nullable String after,
    @Nullable String next,
    @Nullable String under) {
  private static final int ROWS = 20;
  private static final String START = "start";

  Whose asked() {
    return Objects.requireNonNullElse(whose, Whose.ADOPTED);
  }

  public boolean isOwn() {
    return asked() == Whose.OWN;
  }

  MeasureSearch search(ProgrammeId besides) {
    return new MeasureSearch(word(q), word(by), besides);
  }

  Paging paging() {
    return new Paging(current(), ROWS);
  }

  /// Where the page shown begins, null for the first.
  public @Nullable String current() {
    if (next == null || next.isBlank()) {
      return after;
    }
    return next.equals(START) ? null : next;
  }

  public boolean isSearched() {
    return word(q) != null || word(by) != null;
  }

  public String address(ProgrammeId id, Whose other) {
    return of(id, other).encode().toUriString();
  }

  private UriComponentsBuilder of(ProgrammeId id, Whose of) {
    var address = UriComponentsBuilder.fromPath("/programmes/" + id + "/borrowing");
    address.queryParam("whose", of);
    put(address, "q", q);
    put(address, "by", by);
    put(address, "under", under);
    return address;
  }

  private static void put(UriComponentsBuilder address, String name, @Nullable String value) {
    if (word(value) != null) {
      address.queryParam(name, word(value));
    }
  }

  private static @Nullable String word(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
