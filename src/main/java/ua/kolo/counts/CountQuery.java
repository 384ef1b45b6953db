package ua.kolo.counts;

import org.jspecify.annotations.Nullable;

/// A named question of the catalogue, of what happened within a period. Its definition for readers
/// is the message `counts.what.<name>`; a changed definition is a new version, so that a kept value
/// says by which one it was counted.
///
/// @param name such as `PERSONS_HELPED`
/// @param item narrows it to one value of the list: `SHELTER`; null when it is whole
/// @param list of the law the item belongs to; null when there is no item
/// @param version of the definition, from 1
public record CountQuery(
    String name, @Nullable String item, @Nullable String list, int version, Subject subject) {
  /// What is counted.
  public enum Subject {
    /// Each person once, however often; never added up over periods.
    PERSONS,
    /// Reports, files, referrals.
    RECORDS,
    /// So many of a hundred.
    SHARE
  }

  /// A whole question of the catalogue.
  public static CountQuery of(String name, int version, Subject subject) {
    return new CountQuery(name, null, null, version, subject);
  }

  /// The same for one value of a list of the law.
  public CountQuery of(String ofList, String value) {
    return new CountQuery(name, value, ofList, version, subject);
  }

  /// How it is kept and addressed: `PERSONS_HELPED` or `PERSONS_HELPED.SHELTER`.
  public String code() {
    return item == null ? name : name + "." + item;
  }

  /// Whether figures of periods that follow each other add up to that of all of them.
  public boolean isAdditive() {
    return subject == Subject.RECORDS;
  }
}
