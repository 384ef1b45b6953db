package ua.kolo.indicators;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.counts.CountQuery;
import ua.kolo.law.Law;

/// Figures, periods and choices in words. Templates call it by name, so its methods are public.
@Component("indicatorWords")
final class IndicatorWords {
  private static final char NARROW = '\u00A0';
  private final MessageSource messages;
  private final Law law;

  IndicatorWords(MessageSource messages, Law law) {
    this.messages = messages;
    this.law = law;
  }

  /// A figure, or what stands instead; a dash when there is none.
  public String figure(@Nullable Figure figure, Locale reader) {
    if (figure == null) {
      return "–";
    }
    var amount = figure.amount();
    return amount == null ? say("mark." + figure.mark(), reader) : number(amount, reader);
  }

  public String number(@Nullable BigDecimal amount, Locale reader) {
    if (amount == null) {
      return "–";
    }
    var signs = DecimalFormatSymbols.getInstance(reader);
    signs.setGroupingSeparator(NARROW);
    signs.setDecimalSeparator("en".equals(reader.getLanguage()) ? '.' : ',');
    return new DecimalFormat("#,##0.####", signs).format(amount);
  }

  /// «щонайменше 20», «від 10 до 15».
  public String target(@Nullable Target target, Locale reader) {
    if (target == null) {
      return say("target.absent", reader);
    }
    return say(
        "target." + target.kind(),
        reader,
        number(target.low(), reader),
        number(target.high(), reader));
  }

  public String period(Period period, Locale reader) {
    return say(
        "period." + period.kind(), reader, roman(period.part()), String.valueOf(period.year()));
  }

  private static String roman(int part) {
    return List.of("I", "II", "III", "IV").get(part - 1);
  }

  /// A question of the catalogue by name.
  public String query(CountQuery query, Locale reader) {
    var name = messages.getMessage("counts.name." + query.name(), null, reader);
    return query.item() == null ? name : name + ": " + item(query, reader);
  }

  /// What exactly a question of the catalogue counts.
  public String definition(CountQuery query, Locale reader) {
    return messages.getMessage("counts.what." + query.name(), null, reader);
  }

  private String item(CountQuery query, Locale reader) {
    var list = query.list();
    var item = query.item();
    if (list == null || item == null) {
      return "";
    }
    return law.findValue(list, item, law.today())
        .map(value -> value.name().in(reader))
        .orElse(item);
  }

  public Map<String, String> kinds(Locale reader) {
    return choices("kind.", Indicator.Kind.values(), reader);
  }

  public Map<String, String> subjects(Locale reader) {
    return choices("subject.", Indicator.Subject.values(), reader);
  }

  public Map<String, String> frequencies(Locale reader) {
    return choices("every.", Period.Kind.values(), reader);
  }

  public Map<String, String> aggregations(Locale reader) {
    return choices("aggregation.", Aggregation.values(), reader);
  }

  public Map<String, String> firmness(Locale reader) {
    return choices("firm.", Target.Kind.values(), reader);
  }

  /// The whole term, as 0, and the years, for rows of targets.
  public List<Integer> withTerm(List<Integer> years) {
    return Stream.concat(Stream.of(0), years.stream()).toList();
  }

  private Map<String, String> choices(String key, Enum<?>[] all, Locale reader) {
    var words = new LinkedHashMap<String, String>();
    Arrays.stream(all).forEach(one -> words.put(one.name(), say(key + one, reader)));
    return words;
  }

  private String say(String key, Locale reader, Object... arguments) {
    return messages.getMessage("indicators." + key, arguments, reader);
  }
}
