package ua.kolo.programmes.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;

/// Rows of words that belong to no measure: notes, signatures.
record Remarks(Columns columns) {
  private static final Pattern POST =
      Pattern.compile(
          "^(?:\\p{L}+ )?(?:голов|заступни|секретар|начальни|керу|керівни|директор|старост|завідувач|спеціаліст)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:\\p{Lu}\\. ?){1,2}\\p{Lu}[\\p{L}’'-]+|\\p{Lu}[\\p{L}’'-]+ (?:\\p{Lu}\\. ?){1,2}|\\p{Lu}[\\p{Ll}’']+ \\p{Lu}[\\p{Lu}’'-]+");

  /// A heading is seldom longer.
  private static final int LONG = 60;

  private static final Pattern VERB =
      Pattern.compile("(?<![\\p{L}'’])\\p{L}+(?:ться|[уюая]ть|ить|[аяуюі]є|[еа]но)(?!\\p{L})");
  private static final Pattern RATE = Pattern.compile("\\d\\s*(?:%|відсотк\\p{L}*)\\.?$");
  private static final Pattern CLAUSE = Pattern.compile(",\\s+(?:як\\p{L}{1,3}|що)\\s.*");

  /// How many rows there are before the wide ones with nothing to open, at the table's very end.
  int end(List<Line> rows) {
    int end = rows.size();
    while (end > 1 && (closing(rows.get(end - 1)) || signed(rows.get(end - 1)))) {
      end--;
    }
    return end;
  }

  /// «Секретар ради | О. Лісовий»: a post and a person, and nothing a measure has.
  private boolean signed(Line line) {
    var words = line.words();
    return words.size() == 2
        && POST.matcher(words.getFirst()).find()
        && PERSON.matcher(Words.trim(words.getLast())).matches()
        && !columns.hasAmounts(line);
  }

  private boolean closing(Line line) {
    int first = line.firstFilled();
    return first >= 0
        && line.span[first] >= columns.size()
        && Banners.is(line, columns, false)
        && Tokens.number(line.at(first)) == null;
  }

  /// Words under the sums: a signature, a note, unless a measure follows whose heading they are.
  boolean is(Line line, @Nullable Line next) {
    return words(line) && !leadsOn(next);
  }

  /// «тис. грн» over a table, or a sentence that explains the heading over it: a few words with a
  /// full stop but without a verb are a heading as well.
  boolean under(Line line, @Nullable Line last) {
    if (!Banners.is(line, columns, line.pageStart)) {
      return false;
    }
    String text = Banners.text(line);
    boolean heading = Tokens.numbered(text) || !Tokens.bannerWord(text).isEmpty();
    boolean explains = last != null && over(last) && sentence(text) && !heading;
    boolean rate = RATE.matcher(text).find() && HeadWords.rate(text);
    return ((TableUnits.brief(text) || rate) && !heading) || explains;
  }

  private boolean over(Line last) {
    return Banners.is(last, columns, false);
  }

  /// «Підтримка сімей, які виховують дітей.» is none: its only verb stands in a clause.
  private static boolean sentence(String text) {
    return text.endsWith(".")
        && (text.length() > LONG || VERB.matcher(CLAUSE.matcher(text).replaceFirst("")).find());
  }

  private boolean words(Line line) {
    boolean bound =
        !columns.text(line, Role.EXECUTORS).isEmpty()
            || !columns.text(line, Role.TERM).isEmpty()
            || columns.hasAmounts(line);
    return !bound
        && line.words().stream()
            .noneMatch(text -> Tokens.number(text) != null || Tokens.onlyNumber(text));
  }

  private boolean leadsOn(@Nullable Line next) {
    return next != null && columns.measure >= 0 && !next.blank(columns.measure) && !words(next);
  }
}
