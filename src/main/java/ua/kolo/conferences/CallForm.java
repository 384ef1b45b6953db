package ua.kolo.conferences;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.cases.Section;

/// A conference about to be called, as typed.
///
/// @param key of the request, so that a page sent twice calls one
record CallForm(
    @Nullable String key,
    Conference.@Nullable Why why,
    @Nullable String explanation,
    @Nullable String day,
    @Nullable String time,
    @Nullable String place,
    @Nullable List<Point> points) {
  private static final int POINTS = 3;

  /// A point of the agenda; an empty one counts for nothing.
  record Point(@Nullable Section section, @Nullable String words) {
    boolean isSaid() {
      return words != null && !words.isBlank();
    }
  }

  static CallForm empty(String key, boolean high) {
    var points = new ArrayList<Point>();
    for (var i = 0; i < POINTS; i++) {
      points.add(new Point(Section.RISK, null));
    }
    var why = high ? Conference.Why.HIGH_RISK : Conference.Why.JUDGEMENT;
    return new CallForm(key, why, null, null, null, null, points);
  }

  /// Rows to be drawn.
  public List<Point> rows() {
    return points == null || points.isEmpty()
        ? Objects.requireNonNull(empty("", false).points())
        : points.stream().filter(Objects::nonNull).collect(Collectors.toList());
  }

  void check(Errors errors) {
    if (why == null) {
      errors.rejectValue("why", "conferences.refused.why");
    }
    Hour.check(day, time, errors);
    if (why == Conference.Why.JUDGEMENT && (explanation == null || explanation.isBlank())) {
      errors.rejectValue("explanation", "conferences.refused.explanation");
    }
    FormWords.mustFit("explanation", explanation, errors);
    FormWords.mustFit("place", place, errors);
    if (rows().stream().anyMatch(one -> FormWords.isLong(one.words()))) {
      errors.reject("cases.long", new Object[] {Conference.LONGEST}, null);
    }
  }

  Conference.New conference(UUID file) {
    return new Conference.New(
        file,
        Objects.requireNonNullElse(why, Conference.Why.JUDGEMENT),
        Objects.requireNonNullElse(Hour.parse(day, time), Instant.EPOCH),
        place,
        explanation,
        rows().stream()
            .filter(Point::isSaid)
            .map(one -> new Conference.Said(FormWords.section(one.section()), said(one)))
            .toList());
  }

  private static String said(Point one) {
    return Objects.requireNonNullElse(one.words(), "");
  }
}
