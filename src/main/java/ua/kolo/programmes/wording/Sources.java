package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Sources named in a source cell.
public final class Sources {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String MONEY =
      "(?:бюджет|кошт|субвенці|грант|джерел|фінансуван|внесок|внеск|допомог|донор|інвестиці|ресурс|асигнуван"
          + "|(?<=(?:загальн|спеціальн)(?:ий|ого) )фонд|фонд(?=\\p{L}*\\s+(?:регіонального\\s+розвитку|охорони\\s+навколишнього)))";
  private static final Pattern MONEY_WORD =
      Pattern.compile("(?<!\\p{L})" + MONEY + "\\p{L}*", FLAGS);
  // A new source begins with the word for money or with adjectives before it.
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:за\\s+рахунок\\s+)?(?:(?:та|і|й|або)\\s+)?(?:[\\p{L}’'-]+(?:ий|ого|і|их|на|ня|ова|ні|ної|ський|ська|цька|ського|ські|ення|ими|ими)\\s+){0,4}?"
              + MONEY
              + "\\p{L}*(?:\\s.*)?|інш\\p{L}*(?:\\s.*)?|юніс\\p{L}+.*|не\\s+заборонен.*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern NOT_REQUIRED =
      Pattern.compile(
          "(?:(?:додатков|бюджетн|окрем)\\p{L}+\\s+)?(?:фінансування|коштів|видатків|витрат|кошти|асигнувань|додаткових\\s+\\p{L}+)?\\s*не\\s+(?:потребу\\p{L}+|потрібн\\p{L}+)"
              + "(?:\\s+(?:додатков\\p{L}+\\s+)?(?:фінансов\\p{L}+\\s+)?(?:фінансування|коштів|кошти|витрат|видатків|ресурсів|асигнувань))?"
              + "|без\\s+(?:додатков\\p{L}+\\s+|окрем\\p{L}+\\s+)?(?:фінансування|залучення\\s+коштів|коштів|(?:фінансових\\s+)?(?:витрат|видатків))",
          FLAGS);
  // Money is needed and there is none: no source, yet another thing than «не потребує».
  private static final Pattern NOT_PROVIDED =
      Pattern.compile(
          "(?:(?:фінансування|кошти|коштів|видатки)\\s+)?не\\s+передбач\\p{L}+"
              + "(?:\\s+(?:фінансування|кошти|коштів|видатків))?",
          FLAGS);
  private static final Pattern STRAY =
      Pattern.compile(
          "(?<=заборонені)\\s+[іи]\\s+(?=законодавств)|(?<=заборонених)\\s+[іи]\\s+(?=законодавств)",
          FLAGS);
  private static final Pattern AND = Pattern.compile("\\s+(?:та|і|й)\\s+", FLAGS);
  private static final Set<String> NOMINATIVE =
      Set.of("кошти", "бюджет", "бюджети", "субвенція", "грант", "гранти", "внески");
  private static final Pattern LIST_MARK = Pattern.compile("^\\s*(?:[-–—•*]|\\d{1,2}[.)])\\s*");

  private Sources() {}

  /// The sources in order; none for an empty cell or one that says no money is needed.
  public static List<String> split(String cell) {
    var all = new ArrayList<String>();
    for (var line : Texts.lines(cell)) {
      for (var piece : line.split(";", -1)) {
        addPieces(all, LIST_MARK.matcher(piece).replaceFirst(""));
      }
    }
    all.removeIf(
        source ->
            notRequired(source)
                || NOT_PROVIDED.matcher(source).matches()
                || source.matches("[-–—хХxX.]*"));
    return List.copyOf(all);
  }

  private static void addPieces(List<String> all, String text) {
    boolean first = true;
    for (var piece : Shield.split(text, ',')) {
      for (var source : unparted(piece)) {
        addJoined(all, source, first);
        first = false;
      }
    }
  }

  // «кошти Програми ЮНІСЕФ кошти місцевих бюджетів»: a nominative after a whole name.
  private static List<String> unparted(String piece) {
    var all = new ArrayList<String>();
    var words = Token.of(piece, Shield.cover(piece), 0, piece.length());
    int begin = 0;
    for (int i = 2; i < words.size(); i++) {
      var before = piece.substring(words.get(begin).start(), words.get(i - 1).end());
      var last = words.get(i - 1).word();
      if (i - begin >= 2
          && beginsAt(words, i)
          && MONEY_WORD.matcher(before).find()
          && !Grammar.dangling(last)
          && !Grammar.nominativeAdjective(last)) {
        all.add(before);
        begin = i;
      }
    }
    all.add(begin == 0 ? piece : piece.substring(words.get(begin).start()));
    return all;
  }

  private static boolean beginsAt(List<Token> words, int at) {
    int i = at;
    while (i < words.size() - 1 && i < at + 3 && Grammar.nominativeAdjective(words.get(i).word())) {
      i++;
    }
    return NOMINATIVE.contains(words.get(i).word());
  }

  // «обласний бюджет та бюджети громад» are two, «інші кошти та джерела» as well.
  private static void addJoined(List<String> all, String piece, boolean line) {
    int from = 0;
    var and = AND.matcher(piece);
    boolean fresh = line;
    while (and.find()) {
      var before = piece.substring(from, and.start());
      var after = piece.substring(and.end());
      if (MONEY_WORD.matcher(before).find() && BEGINS.matcher(after).matches()) {
        add(all, before, fresh);
        from = and.end();
        fresh = false;
      }
    }
    add(all, piece.substring(from), fresh);
  }

  private static void add(List<String> all, String piece, boolean line) {
    var source = tidy(piece);
    if (source.isEmpty()) {
      return;
    }
    boolean begins = BEGINS.matcher(source).matches() && !source.matches("(?iu)не\\s+заборонен.*");
    boolean goesOn =
        !all.isEmpty() && !begins && !notRequired(all.getLast()) && !notRequired(source);
    if (goesOn && (!line || Character.isLowerCase(source.charAt(0)))) {
      all.set(all.size() - 1, all.getLast() + (line ? " " : ", ") + source);
    } else {
      all.add(source);
    }
  }

  private static String tidy(String piece) {
    var source = STRAY.matcher(Texts.normalise(piece)).replaceAll(" ");
    return source.replaceAll("^[\\s.,;:–—-]+|[\\s.,;:]+$", "");
  }

  /// Whether the cell says that no money is needed.
  public static boolean notRequired(String cell) {
    var line = Texts.normalise(cell).replaceAll("[.;,]+$", "");
    return NOT_REQUIRED.matcher(line).matches();
  }

  /// Whose money it is.
  public static SourceKind kind(String source) {
    return SourceKinds.of(source);
  }

  /// Whether a cell reads like a list of sources.
  public static boolean looksLikeSources(String cell) {
    var line = Texts.normalise(cell);
    if (notRequired(line)) {
      return true;
    }
    var first = split(cell);
    return !first.isEmpty()
        && MONEY_WORD.matcher(line).find()
        && BEGINS.matcher(first.getFirst()).matches();
  }
}
