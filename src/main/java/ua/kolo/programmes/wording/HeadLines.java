package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines before a plan's table, told apart: who approved it, its title, the rest.
record HeadLines(List<String> approval, String title, List<String> preamble) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_APPROVAL_LINE = 130;
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:про[єе]кт\\s+)?(?:\\p{L}+(?:а|ий|е|і)\\s+){0,4}?(?:"
              + String.join("|", Lists.lines("title-starts.txt"))
              + ")(?!\\p{L}).*",
          FLAGS);
  private static final Pattern APPROVAL =
      Pattern.compile(
          "(?:додаток|затверджен|схвален|погоджен|до\\s+(?:рішення|розпорядження|наказу|програми|плану)|рішення"
              + "|розпорядження|наказ|від\\s|№|\\d+\\s*(?:-\\p{L}+\\s+)?(?:сесі|склик)).*",
          FLAGS);
  private static final Pattern ABOUT =
      Pattern.compile(
          "про\\s+(?:затвердження|хід\\s+виконання|виконання|внесення\\s+змін\\s+до).*", FLAGS);
  private static final Pattern NEW_PART =
      Pattern.compile(
          "(?:\\d+|[IVXІХ]+)[.)].*|розділ\\s.*|паспорт.*|\\(?\\s*(?:у\\s+)?(?:тис|тисяч|млн|грн|гривень)(?:[.\\s)].*)?|\\(.*|додаток.*",
          FLAGS);
  private static final int SENTENCE_WORDS = 8;
  private static final Pattern ENDS_WITH_YEARS =
      Pattern.compile("(?:.*\\s)?20\\d\\d\\s+(?:роки|рік|року|років|рр\\.?)", FLAGS);
  private static final Pattern SPREAD =
      Pattern.compile("(?<!\\S)\\p{Lu}(?:[ \u00A0]\\p{Lu}){2,}(?!\\S)");
  private static final Pattern SENTENCE = Pattern.compile(".*[.:;]");

  static HeadLines of(List<String> paragraphs) {
    var lines = new ArrayList<String>();
    paragraphs.forEach(paragraph -> lines.addAll(Texts.lines(gathered(paragraph))));
    int start = titleStart(lines);
    if (start < 0) {
      return untitled(lines);
    }
    int end = titleEnd(lines, start);
    int from = approvalStart(lines, start);
    var rest = new ArrayList<>(lines.subList(0, from));
    rest.addAll(lines.subList(end, lines.size()));
    return new HeadLines(
        List.copyOf(lines.subList(from, start)),
        String.join(" ", lines.subList(start, end)),
        List.copyOf(rest));
  }

  /// «П Л А Н»: a word spread by blanks between its letters.
  private static String gathered(String paragraph) {
    return SPREAD.matcher(paragraph).replaceAll(word -> word.group().replaceAll("\\P{L}", ""));
  }

  private static HeadLines untitled(List<String> lines) {
    int about = first(lines, ABOUT);
    int end = about < 0 ? 0 : titleEnd(lines, about);
    var title = about < 0 ? "" : String.join(" ", lines.subList(about, end));
    var approval = lines.stream().filter(line -> APPROVAL.matcher(line).matches()).toList();
    var rest = new ArrayList<>(lines);
    rest.removeAll(approval);
    if (about >= 0) {
      rest.removeAll(lines.subList(about, end));
    }
    return new HeadLines(approval, title, rest);
  }

  private static int titleStart(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean sentence = SENTENCE.matcher(line).matches() && line.length() > LONGEST_APPROVAL_LINE;
      if (line.length() <= LONGEST_LINE && !sentence && TITLE.matcher(line).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static int titleEnd(List<String> lines, int start) {
    int end = start + 1;
    while (end < lines.size() && goesOn(lines, start, end)) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(List<String> lines, int start, int at) {
    var line = lines.get(at);
    if (line.length() > LONGEST_LINE
        || NEW_PART.matcher(line).matches()
        || APPROVAL.matcher(line).matches()
        || SENTENCE.matcher(lines.get(at - 1)).matches()) {
      return false;
    }
    char first = line.charAt(0);
    boolean whole = ENDS_WITH_YEARS.matcher(lines.get(at - 1)).matches() || tells(line);
    if (whole && !Character.isLowerCase(first)) {
      return false;
    }
    var words = Token.of(line, line, 0, line.length());
    boolean genitive = !words.isEmpty() && Grammar.dangling(words.getFirst().word());
    boolean shortSoFar = String.join(" ", lines.subList(start, at)).split(" ", -1).length <= 3;
    boolean capitals = capitals(line) && capitals(lines.get(at - 1));
    return Character.isLowerCase(first)
        || "«„“\",".indexOf(first) >= 0
        || Character.isDigit(first)
        || genitive
        || (shortSoFar && !SENTENCE.matcher(line).matches())
        || (capitals && !TITLE.matcher(line).matches());
  }

  /// A sentence of its own, not a line of a title.
  private static boolean tells(String line) {
    return line.endsWith(".") && line.split(" ", -1).length > SENTENCE_WORDS;
  }

  private static boolean capitals(String line) {
    return line.equals(line.toUpperCase(Letters.UKRAINIAN)) && line.matches(".*\\p{L}.*");
  }

  // The block that ends right before the title; long sentences above it are no part of it.
  private static int approvalStart(List<String> lines, int title) {
    int from = title;
    while (from > 0 && lines.get(from - 1).length() <= LONGEST_APPROVAL_LINE) {
      from--;
    }
    var block = lines.subList(from, title);
    int first = first(block, APPROVAL);
    return first < 0 ? title : from + first;
  }

  private static int first(List<String> lines, Pattern pattern) {
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }
}
