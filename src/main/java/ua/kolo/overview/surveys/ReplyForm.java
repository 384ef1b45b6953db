package ua.kolo.overview.surveys;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ua.kolo.counts.Mark;

/// What somebody fills in for a hromada, by the id of the thing asked.
///
/// @param send whether to send it too
record ReplyForm(
    @Nullable String version,
    @Nullable Map<String, String> amount,
    @Nullable Map<String, String> words,
    @Nullable String send) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
  private static final int LONGEST = 1000;

  static ReplyForm of(SurveySheet sheet, List<EarlierAnswer> earlier) {
    var row = sheet.rows().getFirst();
    var amounts = new HashMap<String, String>();
    var words = new HashMap<String, String>();
    for (var one : earlier) {
      if (row.of(one.item()).isMissing()) {
        put(amounts, words, one.item(), one.amount(), one.mark(), one.words());
      }
    }
    row.told()
        .forEach(
            (item, told) -> {
              if (told.source() == Told.Source.ANSWERED) {
                put(amounts, words, item, told.amount(), told.mark(), told.words());
              }
            });
    return new ReplyForm(String.valueOf(row.part().version()), amounts, words, null);
  }

  private static void put(
      Map<String, String> amounts,
      Map<String, String> words,
      UUID item,
      @Nullable BigDecimal number,
      @Nullable Mark mark,
      @Nullable String told) {
    amounts.put(item.toString(), mark != null ? "<5" : number == null ? "" : plain(number));
    words.put(item.toString(), Objects.toString(told, ""));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  static int number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }

  int seen() {
    return number(version);
  }

  boolean sends() {
    return send != null && !send.isBlank();
  }

  /// Refuses what is no number, and what is missing when it is to be sent.
  void check(SurveySheet sheet, BindingResult errors) {
    for (var item : open(sheet)) {
      var typed = typed("amount", item.id());
      if (!typed.isEmpty() && !isFew(typed) && !NUMBER.matcher(cleaned(typed)).matches()) {
        errors.reject("surveys.amount.wrong", new Object[] {typed(typed)}, null);
      }
      if (typed("words", item.id()).length() > LONGEST) {
        errors.reject("surveys.words.long");
      }
      if (sends() && typed.isEmpty() && typed("words", item.id()).isEmpty()) {
        errors.reject("surveys.answer.missing");
        return;
      }
    }
  }

  private static String typed(String wrong) {
    return wrong.length() > 30 ? wrong.substring(0, 30) + "…" : wrong;
  }

  /// Answers to what is not published; a small number of people becomes «<5» here and is kept
  /// nowhere.
  List<Answer> answers(SurveySheet sheet) {
    var part = sheet.rows().getFirst().part().id();
    var answers = new ArrayList<Answer>();
    for (var item : open(sheet)) {
      var typed = typed("amount", item.id());
      var words = typed("words", item.id());
      if (!typed.isEmpty() || !words.isEmpty()) {
        answers.add(answer(part, item, typed, words.isEmpty() ? null : words));
      }
    }
    return answers;
  }

  private static Answer answer(UUID part, SurveyItem item, String typed, @Nullable String words) {
    if (typed.isEmpty()) {
      return new Answer(part, item.id(), null, null, words);
    }
    if (isFew(typed)) {
      return new Answer(part, item.id(), null, Mark.FEW, words);
    }
    var amount = new BigDecimal(cleaned(typed));
    return Answers.of(part, item, amount, words);
  }

  private static List<SurveyItem> open(SurveySheet sheet) {
    var row = sheet.rows().getFirst();
    return sheet.items().stream()
        .filter(item -> row.of(item.id()).source() != Told.Source.PUBLISHED)
        .toList();
  }

  /// What stands in a field.
  public String typed(String field, UUID item) {
    var all = field.equals("words") ? words : amount;
    return all == null ? "" : Objects.toString(all.get(item.toString()), "").strip();
  }

  private static boolean isFew(String typed) {
    return typed.replace(" ", "").equals("<5");
  }

  private static String cleaned(String typed) {
    return typed.replaceAll("[\\s\\u00A0\\u202F%]+", "").replace(',', '.');
  }
}
