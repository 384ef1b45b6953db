package ua.kolo.persons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Names of nobody, spread as names of people are: a few surnames very common, most of them rare.
/// Surnames are put together of syllables; given names are those the register knows.
final class SyntheticNames {
  private static final List<String> HEADS =
      List.of(
          "Бал", "Бон", "Вар", "Вер", "Гал", "Гор", "Дан", "Дор", "Жур", "Зав", "Зор", "Кал", "Кол",
          "Кор", "Куд", "Лав", "Лит", "Мар", "Мед", "Мор", "Наз", "Оль", "Пав", "Пет", "Рад", "Ром",
          "Сав", "Сер", "Тар", "Тим", "Фед", "Хом", "Чер", "Шав", "Шев", "Щер", "Яр", "Юр");
  private static final List<String> MIDDLES =
      List.of(
          "", "а", "и", "о", "ал", "ар", "ас", "ач", "ев", "ед", "ел", "ен", "ер", "ид", "ик", "ил",
          "ин", "ир", "иш", "ов", "ол", "ом", "он", "ор", "от", "уб", "ур", "уш", "ям", "ят");
  private static final List<String> TAILS =
      List.of(
          "енко", "енко", "енко", "чук", "ук", "ик", "ько", "ак", "ець", "ій", "юк", "ко", "ун",
          "ич", "яр", "ль", "ба", "га", "ман", "няк", "шин", "тій", "дюк", "цюра", "ліченко");
  private static final int YOUNGEST = 2010;
  private static final int YEARS = 80;
  private static final double STEEPNESS = 2.2;
  private final List<String> surnames = new ArrayList<>();
  private final List<String> women = new ArrayList<>();
  private final List<String> men = new ArrayList<>();
  private final Random random;

  SyntheticNames(long seed) throws IOException {
    random = new Random(seed);
    for (var head : HEADS) {
      for (var middle : MIDDLES) {
        TAILS.stream().distinct().forEach(tail -> surnames.add(head + middle + tail));
      }
    }
    java.util.Collections.shuffle(surnames, new Random(1));
    for (var line : Files.readAllLines(Path.of("src/main/resources/persons/given-names.txt"))) {
      if (line.startsWith("M;") || line.startsWith("F;")) {
        var name = line.substring(2).split("[,~+=]", 2)[0].strip();
        (line.startsWith("M") ? men : women).add(name);
      }
    }
  }

  Identity next() {
    var woman = random.nextInt(5) != 0;
    var father = common(men);
    return new Identity(
        common(surnames),
        common(woman ? women : men),
        father.replaceAll("[ійоаь]$", "") + (woman ? "івна" : "ович"),
        List.of(),
        LocalDate.of(YOUNGEST - random.nextInt(YEARS), 1, 1).plusDays(random.nextInt(365)),
        null,
        woman ? Sex.FEMALE : Sex.MALE,
        null,
        null,
        List.of("+38000%07d".formatted(random.nextInt(10_000_000))),
        List.of(),
        List.of());
  }

  private String common(List<String> names) {
    return names.get((int) (names.size() * Math.pow(random.nextDouble(), STEEPNESS)));
  }
}
