package ua.kolo.identity.people;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/// An institution one looks after.
public record Institution(UUID id, String name) {
  static Comparator<Institution> first(UUID own) {
    var collator = Collator.getInstance(Locale.of("uk"));
    return Comparator.comparing((Institution one) -> !one.id().equals(own))
        .thenComparing(Institution::name, collator::compare);
  }
}
