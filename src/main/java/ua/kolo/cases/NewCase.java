package ua.kolo.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case file to be opened.
///
/// @param kind of `case_kind`
/// @param report the report it begins with; null when it begins without one
/// @param words what matters first
public record NewCase(
    String kind,
    @Nullable UUID report,
    @Nullable String words,
    @Nullable LocalDate reviewOn,
    List<NewParty> parties) {
  static final int LONGEST = 10_000;
  static final int MOST_PARTIES = 30;

  public NewCase {
    parties = parties == null ? List.of() : List.copyOf(parties);
  }

  /// Somebody the file is about; a person the institution knows.
  ///
  /// @param role of `party_role`
  /// @param relationship to the offender, of `relationship`
  /// @param household whether they live together with the person at risk
  public record NewParty(
      UUID person, String role, @Nullable String relationship, boolean household) {
    /// Whose consent is asked before others see them: hers alone of an adult who suffered.
    List<UUID> told() {
      return role.equals("VICTIM") ? List.of(person) : List.of();
    }

    NewParty as(String settled) {
      return new NewParty(person, settled, relationship, household);
    }
  }
}
