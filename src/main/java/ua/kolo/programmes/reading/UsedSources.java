package ua.kolo.programmes.reading;

import java.util.List;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Texts;

/// The sources as the measures' own cells name them: «МБ» is one when some measure says so.
record UsedSources(List<Drafts.MeasureDraft> measures, Columns columns) {
  boolean has(String source) {
    return !source.isEmpty()
        && measures.stream()
            .flatMap(measure -> measure.rows.stream())
            .anyMatch(row -> Texts.normalise(columns.text(row, Role.SOURCE)).equals(source));
  }
}
