package ua.kolo.overview.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Answers in words, and as rows of a file. Templates call it by name, so its methods are public.
@Component("surveyWords")
final class SurveyTable {
  private final MessageSource messages;

  SurveyTable(MessageSource messages) {
    this.messages = messages;
  }

  /// What is asked.
  public String item(SurveyItem item, Locale reader) {
    var words = Objects.toString(item.words(), "");
    return switch (item.kind()) {
      case QUESTION -> words;
      case INDICATOR ->
          words.isEmpty()
              ? say("item.INDICATOR", reader, Objects.toString(item.code(), ""))
              : item.code() + " " + words;
      case PROGRAMME, REPORT, PACKAGE -> say("item." + item.kind(), reader);
    };
  }

  /// What was told: the number, or what stands instead; words alone when there is none.
  public String told(Told told, Locale reader) {
    if (told.isMissing()) {
      return say("missing", reader);
    }
    var amount = told.amount();
    if (amount != null) {
      var plain = amount.stripTrailingZeros().toPlainString();
      return "en".equals(reader.getLanguage()) ? plain : plain.replace('.', ',');
    }
    return told.mark() == null
        ? ""
        : messages.getMessage("indicators.mark." + told.mark(), null, reader);
  }

  List<List<String>> rows(SurveySheet sheet, Locale reader) {
    var rows = new ArrayList<List<String>>();
    var heads = new ArrayList<String>();
    heads.add(messages.getMessage("overview.file.code", null, reader));
    heads.add(messages.getMessage("overview.file.hromada", null, reader));
    for (var item : sheet.items()) {
      heads.add(item(item, reader));
      heads.add(say("head.words", reader));
    }
    heads.add(say("head.state", reader));
    rows.add(heads);
    for (var row : sheet.rows()) {
      var cells = new ArrayList<String>();
      cells.add(row.part().territory());
      cells.add(row.name());
      for (var item : sheet.items()) {
        var told = row.of(item.id());
        cells.add(told.isMissing() ? "" : told(told, reader));
        cells.add(Objects.toString(told.words(), ""));
      }
      cells.add(say(row.isDone() ? "state.DONE" : "state.WAITING", reader));
      rows.add(cells);
    }
    return rows;
  }

  private String say(String key, Locale reader, Object... arguments) {
    return messages.getMessage("surveys." + key, arguments, reader);
  }
}
