package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A plan made by chance and what it means: sections of measures with money by source and year.
final class ChancePlan {
  private static final List<String> DOING =
      List.of("Облаштувати", "Придбати", "Оновити", "Утримувати", "Організувати", "Підтримати");
  private static final List<String> WHAT =
      List.of(
          "кімнату первинної розмови з дитиною",
          "обладнання для виїзної бригади",
          "пам'ятки для мешканців сіл",
          "роботу телефону довіри",
          "навчання вчителів ознак жорстокого поводження",
          "денний центр для жінок із дітьми",
          "групу взаємодопомоги батьків",
          "переклад жестовою мовою під час прийому");
  private static final List<String> BODIES =
      List.of(
          "Відділ освіти",
          "Служба у справах дітей",
          "Центр соціальних служб",
          "Управління охорони здоров'я",
          "Відділ культури, молоді та спорту",
          "Фінансове управління");
  private static final List<String> NAMES =
      List.of(
          "Запобігання насильству",
          "Допомога постраждалим особам",
          "Робота з кривдниками",
          "Поінформованість мешканців");
  private static final List<String> SOURCES =
      List.of("обласний бюджет", "бюджет територіальної громади", "інші джерела");

  /// One measure.
  ///
  /// @param money by source, then by year
  record Item(
      String number,
      String text,
      String body,
      int section,
      Map<String, Map<Integer, BigDecimal>> money) {
    /// The sum of some of its money: of a source, of a year, or of all.
    BigDecimal sum(@Nullable String source, @Nullable Integer year) {
      var sum = BigDecimal.ZERO;
      for (var own : money.entrySet()) {
        for (var amount : own.getValue().entrySet()) {
          boolean meant = source == null || source.equals(own.getKey());
          sum =
              meant && (year == null || year.equals(amount.getKey()))
                  ? sum.add(amount.getValue())
                  : sum;
        }
      }
      return sum;
    }
  }

  final Random chance;
  final List<Integer> years = new ArrayList<>();
  final List<String> sources;
  final List<String> sections;
  final List<Item> items = new ArrayList<>();
  final List<BigDecimal> wrong = new ArrayList<>();

  ChancePlan(int seed) {
    chance = new Random(seed * 7919L);
    int from = 2025 + chance.nextInt(3);
    for (int y = 0; y < 2 + chance.nextInt(2); y++) {
      years.add(from + y);
    }
    sources = some(SOURCES, 1 + chance.nextInt(3));
    sections = some(NAMES, 1 + chance.nextInt(3));
    var texts = new ArrayList<String>();
    DOING.forEach(doing -> WHAT.forEach(what -> texts.add(doing + " " + what)));
    Collections.shuffle(texts, chance);
    for (int s = 0; s < sections.size(); s++) {
      int all = 2 + chance.nextInt(3);
      for (int m = 0; m < all; m++) {
        String number = (s + 1) + "." + (m + 1);
        items.add(new Item(number, texts.removeFirst(), one(BODIES), s, money()));
      }
    }
  }

  private Map<String, Map<Integer, BigDecimal>> money() {
    var all = new TreeMap<String, Map<Integer, BigDecimal>>();
    for (var source : some(sources, chance.nextInt(8) == 0 ? 0 : 1 + chance.nextInt(2))) {
      var byYear = new TreeMap<Integer, BigDecimal>();
      var paid = chance.nextInt(4) == 0 ? List.of(one(years)) : years;
      paid.forEach(year -> byYear.put(year, BigDecimal.valueOf(30 + chance.nextInt(4000), 1)));
      all.put(source, byYear);
    }
    return all;
  }

  <T> T one(List<T> from) {
    return from.get(chance.nextInt(from.size()));
  }

  private <T> List<T> some(List<T> from, int many) {
    var all = new ArrayList<>(from);
    Collections.shuffle(all, chance);
    return List.copyOf(all.subList(0, Math.min(many, all.size())));
  }

  /// «2026–2028 роки»
  String span() {
    return years.getFirst() + "–" + years.getLast() + " роки";
  }

  boolean toss() {
    return chance.nextBoolean();
  }

  /// The sum of some measures' money.
  ///
  /// @param section −1 for all
  BigDecimal sum(int section, @Nullable String source, @Nullable Integer year) {
    return items.stream()
        .filter(item -> section < 0 || item.section() == section)
        .map(item -> item.sum(source, year))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// A sum made wrong.
  BigDecimal spoilt(BigDecimal right) {
    var by = BigDecimal.valueOf(15 + chance.nextInt(70), 1);
    wrong.add(by);
    return right.add(by);
  }

  /// What the document means, as a hold-out's oracle tells it.
  ///
  /// @param dated the document says in which year money is spent
  /// @param parents it names the sections
  ObjectNode meaning(boolean dated, boolean parents) {
    var root = JsonMapper.shared().createObjectNode();
    var measures = root.putArray("measures");
    for (var item : items) {
      var measure = measures.addObject().put("text", item.text());
      measure.putArray("ex").add(item.body());
      measure.put("from", years.getFirst() + "-01-01").put("to", years.getLast() + "-12-31");
      measure.put("parent", parents ? sections.get(item.section()) : "");
      var lines = measure.putArray("lines");
      item.money()
          .forEach(
              (source, byYear) -> {
                var line = lines.addObject().put("state", "AMOUNT");
                line.put("total", item.sum(source, null));
                var own = line.putObject("byYear");
                byYear.forEach((year, sum) -> own.put("" + year, sum));
                if (!dated) {
                  own.removeAll();
                }
              });
      if (item.money().isEmpty()) {
        lines.addObject().put("state", "DASH").putNull("total").putObject("byYear");
      }
    }
    wrong.forEach(by -> root.withArray("wrong").add(by));
    return root;
  }
}
