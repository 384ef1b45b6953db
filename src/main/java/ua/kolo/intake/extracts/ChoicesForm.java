package ua.kolo.intake.extracts;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is meant in some rows, as chosen.
record ChoicesForm(@Nullable List<Row> rows) {
  private static final Pattern KNOWN =
      Pattern.compile("NEW|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /// @param victim the id of a known person, `NEW`, or nothing while nobody said
  record Row(@Nullable UUID row, boolean skip, @Nullable String victim, @Nullable String offender) {
    Line.Choice choice() {
      return new Line.Choice(skip, known(victim), known(offender));
    }
  }

  List<Row> told() {
    return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
  }

  private static @Nullable String known(@Nullable String chosen) {
    return chosen != null && KNOWN.matcher(chosen).matches() ? chosen : null;
  }
}
