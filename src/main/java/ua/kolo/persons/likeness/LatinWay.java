package ua.kolo.persons.likeness;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A way to write Cyrillic names in Latin letters that is not the passport's: Polish, German,
/// French, or with marks. Only what is looked for is read so, where something of the way is seen in
/// it: the words a record is kept under stay those of [Letters].
final class LatinWay {
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String READ = "абцдефггійклмнопкрстуввхиз";
  private static final String SOFT =
      " ja я je є ji ї jo йо ju ю ia я ie є io йо iu ю j й l л w в ts ц";
  private static final String POLISH =
      "szcz щ sz ш cz ч dż дж ch х ł л ż ж ź з ś с ć ц ń н ą он ę ен ó о" + SOFT;
  private static final String MARKED =
      "šč щ dž дж č ч š ш ž ж ř рж ch х kh х x х ě є ď д ť т ň н ć ч đ дж" + SOFT;
  private static final String GERMAN = "schtsch щ tsch ч dsch дж ch х tz ц ss с z ц ä є ö ьо ü ю";
  private static final String FRENCH =
      "chtch щ tch ч dj дж iou ю you ю yu ю ou у ch ш kh х ts ц gue ге gué ге gui гі guï гі ss с"
          + " ph ф qu к off ов eff єв ia я ya я ie є ye є io йо yo йо ï ї é е è е c к h г j ж";
  private static final String SEEN_POLISH = "sz|cz|rz|ck[ai]|[łżźśćńąę]";
  private static final String SEEN_GERMAN = "sch|tz|ss|\\bz";
  private static final List<LatinWay> ALL =
      List.of(
          new LatinWay(SEEN_POLISH, "rz рж " + POLISH),
          new LatinWay("rz", "rz р " + POLISH),
          new LatinWay("rz", "rz ж " + POLISH),
          new LatinWay("[čšžřěďťňđ]", MARKED),
          new LatinWay(SEEN_GERMAN, GERMAN + " sch ш" + SOFT),
          new LatinWay("sch", GERMAN + " sch ж" + SOFT),
          new LatinWay("ou|tch|gu[eéiï]|[ïéè]|ine\\b|\\bjo", FRENCH));

  private final Pattern seen;
  private final List<String[]> letters;

  private LatinWay(String seen, String letters) {
    this.seen = Pattern.compile(seen);
    var parts = letters.split(" ", -1);
    this.letters =
        Stream.iterate(0, at -> at < parts.length, at -> at + 2)
            .map(at -> new String[] {parts[at], parts[at + 1]})
            .sorted((one, other) -> other[0].length() - one[0].length())
            .toList();
  }

  /// The name as each way seen in it would read it, in Cyrillic letters.
  static List<FullName> readings(FullName name) {
    var text = small(name.surname() + ' ' + name.given() + ' ' + name.patronymic());
    if (!LATIN.matcher(text).find() || CYRILLIC.matcher(text).find()) {
      return List.of();
    }
    return ALL.stream()
        .filter(way -> way.seen.matcher(text).find())
        .map(way -> way.read(name))
        .toList();
  }

  private FullName read(FullName name) {
    return new FullName(read(name.surname()), given(name.given()), read(name.patronymic()));
  }

  // A given name the list knows as it stands is not read otherwise into one nobody bears.
  private String given(String word) {
    var other = read(word);
    return FullName.isGiven(word) && !FullName.isGiven(other) ? word : other;
  }

  private String read(String word) {
    var small = small(word).replaceAll("ine\\b", "in");
    var text = new StringBuilder();
    for (var at = 0; at < small.length(); ) {
      var pair = pairAt(small, at);
      text.append(pair == null ? plain(small.charAt(at)) : pair[1]);
      at += pair == null ? 1 : pair[0].length();
    }
    return text.toString();
  }

  private String @Nullable [] pairAt(String word, int at) {
    return letters.stream().filter(pair -> word.startsWith(pair[0], at)).findFirst().orElse(null);
  }

  private static char plain(char letter) {
    var bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    var at = PLAIN.indexOf(bare);
    return at < 0 ? letter : READ.charAt(at);
  }

  private static String small(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
