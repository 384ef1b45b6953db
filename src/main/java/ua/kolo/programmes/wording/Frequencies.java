package ua.kolo.programmes.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Term.Recurrence;

/// Words that say how often, most exact first; the text is folded.
final class Frequencies {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String ONCE_A =
      "(?:не\\s+(?:рідше|менше)\\s+)?(?:(?:1|один|одного|одноразово)\\s+)?раз[уи]?\\s+(?:на|в|у)\\s+";
  static final Map<Recurrence, Pattern> ALL = all();

  private Frequencies() {}

  private static Map<Recurrence, Pattern> all() {
    var all = new LinkedHashMap<Recurrence, Pattern>();
    all.put(
        Recurrence.SEMIANNUAL,
        words(
            "(?:два|2)\\s+раз\\p{L}*\\s+(?:на|в|у)\\s+рік|двічі\\s+(?:на|в|у)\\s+рік|"
                + ONCE_A
                + "(?:півріччя|півроку|пів\\s+року)|щопівр\\p{L}+|піврічн\\p{L}+|кожн\\p{L}+\\s+(?:півроку|півріччя)"));
    all.put(
        Recurrence.QUARTERLY,
        words(
            ONCE_A
                + "квартал\\p{L}*|щокварт\\p{L}+|поквартальн\\p{L}+|кожн\\p{L}+\\s+квартал\\p{L}*"));
    all.put(
        Recurrence.MONTHLY,
        words(
            ONCE_A
                + "місяць|щомісяц\\p{L}+|щомісячн\\p{L}+|щомісяч\\p{L}*|кожн\\p{L}+\\s+місяц\\p{L}+"));
    all.put(Recurrence.WEEKLY, words(ONCE_A + "тиждень|щотиж\\p{L}+|кожн\\p{L}+\\s+тижн\\p{L}+"));
    all.put(
        Recurrence.ANNUAL,
        words(
            ONCE_A
                + "рік|щорок\\p{L}*|щоріч\\p{L}+|щорічно|кожн\\p{L}+\\s+(?:року|рік)|кожен\\s+рік"));
    all.put(
        Recurrence.CONTINUOUS,
        words(
            "постійн\\p{L}*|систематичн\\p{L}+|безперервно|на\\s+постійній\\s+основі|щоден\\p{L}+|щодня"));
    all.put(
        Recurrence.ON_DEMAND,
        words(
            "(?:у|в)\\s+(?:разі|міру)\\s+(?:потреби|необхідності|звернен\\p{L}+|надходження\\s+\\p{L}+"
                + "|виявлення\\s+\\p{L}+|виникнення\\s+\\p{L}+)"
                + "|за\\s+(?:потреб\\p{L}+|необхідн\\p{L}+|зверненн\\p{L}*(?:\\s+(?:громадян|осіб|постраждал\\p{L}+))?"
                + "|запит\\p{L}+|вимог\\p{L}+)|при\\s+(?:потребі|необхідності|зверненні)"
                + "|по\\s+мірі\\s+\\p{L}+|(?:за|згідно\\s+з)\\s+(?:окремим\\s+|затвердженим\\s+)?(?:графік\\p{L}+|план\\p{L}+)"));
    return all;
  }

  private static Pattern words(String words) {
    return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", FLAGS);
  }
}
