package ua.kolo.tracking.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ua.kolo.documents.OutputFormat;

/// Words for a document, by the name of their field.
///
/// @param report the one a draft decision hears; null takes the longest of the year
record DraftingForm(
    @Nullable Map<String, String> words,
    @Nullable Integer year,
    @Nullable UUID report,
    @Nullable OutputFormat format) {
  private static final int LONGEST = 4000;

  static DraftingForm of(Map<Field, String> words, @Nullable Integer year) {
    var byName = new LinkedHashMap<String, String>();
    words.forEach((field, text) -> byName.put(field.name(), text));
    return new DraftingForm(byName, year, null, OutputFormat.DOCX);
  }

  public String typed(Field field) {
    return words == null ? "" : words.getOrDefault(field.name(), "");
  }

  void check(Kind kind, BindingResult errors) {
    for (var field : kind.fields()) {
      if (typed(field).length() > LONGEST) {
        errors.reject("drafting.long", new Object[] {LONGEST}, null);
      }
    }
    if (format == null || !kind.formats().contains(format)) {
      errors.reject("drafting.format");
    }
  }

  Map<Field, String> typed(Kind kind) {
    var typed = new LinkedHashMap<Field, String>();
    kind.fields().forEach(field -> typed.put(field, typed(field)));
    return typed;
  }
}
