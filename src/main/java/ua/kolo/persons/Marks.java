package ua.kolo.persons;

import ua.kolo.persons.likeness.SearchWords;
import ua.kolo.persons.likeness.Traits;
import ua.kolo.vault.Tokens;

/// The search tokens of a record, and the number of the key that made them.
final class Marks {
  private final long[] tokens;
  private final long[] certain;
  private final long key;

  private Marks(long[] tokens, long[] certain, long key) {
    this.tokens = tokens;
    this.certain = certain;
    this.key = key;
  }

  static Marks of(Traits traits, Tokens maker) {
    return new Marks(
        maker.of(SearchWords.kept(traits)), maker.of(SearchWords.certain(traits)), maker.key());
  }

  long[] tokens() {
    return tokens;
  }

  long[] certain() {
    return certain;
  }

  long key() {
    return key;
  }
}
