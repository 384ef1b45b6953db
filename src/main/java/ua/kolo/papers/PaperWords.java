package ua.kolo.papers;

import java.time.LocalDate;
import ua.kolo.cases.CaseFile;
import ua.kolo.persons.Identity;
import ua.kolo.platform.Days;
import ua.kolo.platform.Wording;

/// The words of papers. They go to Ukrainian institutions and people, so they speak Ukrainian.
final class PaperWords {
  private static final Wording WORDS = Wording.of("papers");

  private PaperWords() {}

  static String title(Kind kind) {
    return say("title." + kind);
  }

  /// What the paper says of the person, before somebody corrects it.
  static String body(Kind kind, CaseFile file, Identity who, LocalDate day) {
    var of = named(Declension.genitive(who), "of");
    var to = named(Declension.dative(who), "to");
    var name = named(who.name(), "who");
    var opened = Days.show(file.openedAt().atZone(Days.KYIV).toLocalDate());
    var turned = say(Declension.isWoman(who) ? "turned.she" : "turned.he");
    return say(
        "body." + kind, of, to, name, born(who), file.reference(), opened, Days.show(day), turned);
  }

  private static String named(String name, String nameless) {
    return name.isBlank() ? say("nameless." + nameless) : name;
  }

  private static String born(Identity who) {
    if (who.birthDate() != null) {
      return say("born", Days.show(who.birthDate()));
    }
    return who.birthYear() == null ? "" : say("born.year", Integer.toString(who.birthYear()));
  }

  static String say(String key, Object... details) {
    return WORDS.text(Wording.UKRAINIAN, "papers." + key, details);
  }
}
