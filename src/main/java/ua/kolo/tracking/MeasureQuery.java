package ua.kolo.tracking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The list of one's own measures as its address asks for it.
///
/// @param after the last one of the page before
record MeasureQuery(
    MeasureFilter.@Nullable Which which, @Nullable UUID programme, @Nullable UUID after) {
  static final int ROWS = 50;

  public MeasureFilter.Which shown() {
    return which == null ? MeasureFilter.Which.NOW : which;
  }

  MeasureFilter filter() {
    return new MeasureFilter(shown(), programme);
  }

  public boolean isFiltered() {
    return programme != null || shown() != MeasureFilter.Which.NOW;
  }

  public String of(MeasureFilter.Which other) {
    return address(other, programme, null);
  }

  public String first() {
    return address(shown(), programme, null);
  }

  public String next(UUID last) {
    return address(shown(), programme, last);
  }

  private static String address(
      MeasureFilter.Which which, @Nullable UUID programme, @Nullable UUID after) {
    var address = UriComponentsBuilder.fromPath("/measures").queryParam("which", which);
    if (programme != null) {
      address.queryParam("programme", programme);
    }
    if (after != null) {
      address.queryParam("after", after);
    }
    return address.build().encode().toUriString();
  }
}
