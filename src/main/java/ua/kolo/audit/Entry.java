package ua.kolo.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a door records of one act; who acts and when the database adds itself.
record Entry(
    Operation operation,
    String kind,
    @Nullable UUID subject,
    @Nullable UUID owner,
    @Nullable String purpose,
    @Nullable String about,
    @Nullable String outcome,
    @Nullable String terms,
    @Nullable Integer found) {

  static Entry of(Operation operation, String kind) {
    return new Entry(operation, kind, null, null, null, null, null, null, null);
  }

  Entry on(@Nullable UUID subject) {
    return new Entry(operation, kind, subject, owner, purpose, about, outcome, terms, found);
  }

  Entry ownedBy(@Nullable UUID owner) {
    return new Entry(operation, kind, subject, owner, purpose, about, outcome, terms, found);
  }

  Entry because(@Nullable String purpose) {
    return new Entry(operation, kind, subject, owner, purpose, about, outcome, terms, found);
  }

  Entry about(String about) {
    return new Entry(operation, kind, subject, owner, purpose, about, outcome, terms, found);
  }

  Entry ending(@Nullable String outcome) {
    return new Entry(operation, kind, subject, owner, purpose, about, outcome, terms, found);
  }

  Entry finding(String terms, int found) {
    return new Entry(operation, kind, subject, owner, purpose, about, outcome, terms, found);
  }

  Entry counting(int rows) {
    return new Entry(operation, kind, subject, owner, purpose, about, outcome, terms, rows);
  }
}
