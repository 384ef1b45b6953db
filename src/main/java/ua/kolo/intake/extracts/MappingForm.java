package ua.kolo.intake.extracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the columns are, as chosen.
record MappingForm(
    @Nullable List<String> columns,
    @Nullable String scenario,
    @Nullable String basis,
    @Nullable String channel,
    @Nullable String reporter,
    @Nullable String kind,
    boolean workedOff,
    boolean children) {
  /// @param ofChildren whether the institution's own are children
  static MappingForm of(Extract extract, List<@Nullable Field> guessed, boolean ofChildren) {
    var known = extract.mapping();
    return known == null
        ? new MappingForm(
            names(guessed), "A2", "MESSAGE", "SUBJECT", "SUBJECT", "DV", false, ofChildren)
        : new MappingForm(
            names(known.columns()),
            known.scenario(),
            known.basis(),
            known.channel(),
            known.reporter(),
            known.kind(),
            known.workedOff(),
            known.children());
  }

  private static List<String> names(List<@Nullable Field> fields) {
    return fields.stream().map(field -> field == null ? "" : field.name()).toList();
  }

  /// What is chosen for a column, empty for nothing.
  public String at(int column) {
    return columns == null || column >= columns.size()
        ? ""
        : Objects.requireNonNullElse(columns.get(column), "");
  }

  Extract.Mapping mapping(int width) {
    var fields = new ArrayList<@Nullable Field>();
    for (var i = 0; i < width; i++) {
      fields.add(field(at(i)));
    }
    return new Extract.Mapping(
        fields,
        text(scenario),
        text(basis),
        text(channel),
        text(reporter),
        text(kind),
        workedOff,
        children);
  }

  private static @Nullable Field field(String name) {
    for (var field : Field.values()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
