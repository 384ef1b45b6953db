package ua.kolo.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an entry of the trail is about, as one chooses it in the list: what the doors call it, and
/// the schema whose rows they are.
final class Nouns {
  /// The first of each has the word it is chosen by.
  private static final List<List<String>> ALIKE =
      List.of(
          List.of("person", "persons", "hidden_address"),
          List.of("report", "reports", "intake", "extract"),
          List.of("notice", "notices"),
          List.of("case", "cases"),
          List.of("referral", "referrals", "assistance"),
          List.of("assessment", "assessments"),
          List.of("conference", "conferences"),
          List.of("paper", "papers"),
          List.of("attachment", "attachments"),
          List.of("consents"),
          List.of("duties"),
          List.of("clearance"),
          List.of("vault"),
          List.of("account", "identity"),
          List.of("institution", "directory", "specialist", "secret_address"),
          List.of("programmes"),
          List.of("tracking", "evidence"),
          List.of("indicators"),
          List.of("overview"),
          List.of("law"),
          List.of("letters"),
          List.of("webhooks"),
          List.of("trail", "audit"),
          List.of("setting", "platform"));

  private Nouns() {}

  /// Those to choose from, in the order they are shown.
  static List<String> toChoose() {
    return ALIKE.stream().map(List::getFirst).toList();
  }

  /// All that are alike to one; itself alone when it is none to choose; null for null.
  static String @Nullable [] like(@Nullable String kind) {
    return kind == null
        ? null
        : ALIKE.stream()
            .filter(alike -> alike.getFirst().equals(kind))
            .findFirst()
            .orElse(List.of(kind))
            .toArray(String[]::new);
  }

  static Stream<String> all() {
    return ALIKE.stream().flatMap(List::stream);
  }
}
