package ua.kolo.programmes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.programmes.plan.FundingLine;

/// A programme's measures as the page's address asks for them.
///
/// @param after where the page before ended
record MeasureQuery(
    @Nullable String executor,
    @Nullable Integer year,
    @Nullable String term,
    @Nullable String source,
    FundingLine.@Nullable State state,
    @Nullable String text,
    @Nullable String after) {
  private static final int ROWS = 50;

  MeasureFilter filter() {
    return new MeasureFilter(words(executor), year, words(term), words(source), state, words(text));
  }

  Paging paging() {
    return new Paging(after, ROWS);
  }

  public boolean isFiltered() {
    return !filter().equals(MeasureFilter.ALL);
  }

  public List<ProgrammeQuery.Chip> chips(ProgrammeId id) {
    var chips = new ArrayList<ProgrammeQuery.Chip>();
    add(chips, id, "text", filter().text());
    add(chips, id, "executor", filter().executor());
    add(chips, id, "source", filter().source());
    add(chips, id, "term", filter().term());
    add(chips, id, "year", year);
    add(chips, id, "state", state);
    return chips;
  }

  public String next(ProgrammeId id, String cursor) {
    return address(id).queryParam("after", cursor).encode().toUriString();
  }

  public String first(ProgrammeId id) {
    return address(id).encode().toUriString();
  }

  private void add(
      List<ProgrammeQuery.Chip> chips, ProgrammeId id, String name, @Nullable Object value) {
    if (value != null) {
      var rest = address(id).replaceQueryParam(name).encode().toUriString();
      chips.add(new ProgrammeQuery.Chip(name, value.toString(), rest));
    }
  }

  private UriComponentsBuilder address(ProgrammeId id) {
    var address = UriComponentsBuilder.fromPath("/programmes/" + id);
    put(address, "text", filter().text());
    put(address, "executor", filter().executor());
    put(address, "source", filter().source());
    put(address, "term", filter().term());
    put(address, "year", year);
    put(address, "state", state);
    return address;
  }

  private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }

  private static @Nullable String words(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
