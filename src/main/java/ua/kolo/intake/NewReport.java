package ua.kolo.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.persons.Identity;

/// A report to be registered, with everybody it names.
///
/// @param arrivedAt of a call, when the crew was there, where that is known already
public record NewReport(
    Facts facts, @Nullable Words words, List<Named> people, @Nullable Instant arrivedAt) {
  static final int MOST_PEOPLE = 30;

  public NewReport {
    people = people == null ? List.of() : List.copyOf(people);
  }

  /// Of which nobody says yet when a crew was there.
  public NewReport(Facts facts, @Nullable Words words, List<Named> people) {
    this(facts, words, people, null);
  }

  /// What is asked, by which a request sent again is known; without an arrival the same as before
  /// arrivals were told.
  String asked() {
    var told = "NewReport[facts=" + facts + ", words=" + words + ", people=" + people + "]";
    return arrivedAt == null ? told : told + " arrivedAt=" + arrivedAt;
  }

  /// Names nobody: it may get into a log.
  @Override
  public String toString() {
    return "NewReport[people=" + people.size() + "]";
  }

  /// Somebody the report names: a person known already, or a new one, whose name may be unknown.
  ///
  /// @param person the id of a known person; null for a new one
  /// @param role of `party_role`
  /// @param relationship to the offender, of `relationship`
  /// @param categories of `victim_category`
  public record Named(
      @Nullable UUID person,
      @Nullable Identity identity,
      @Nullable List<String> hiddenAddresses,
      String role,
      @Nullable String relationship,
      @Nullable List<String> categories) {
    /// The same, once it is known who it is and as what.
    Named as(UUID known, String settled) {
      return new Named(known, identity, hiddenAddresses, settled, relationship, categories);
    }
  }
}
