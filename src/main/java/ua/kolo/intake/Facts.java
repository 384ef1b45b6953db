package ua.kolo.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a report is filtered and counted: codes of the law's lists, no word about anybody.
///
/// @param scenario the way it came, of `intake_scenario`
/// @param basis of `intake_type`
/// @param reporter of `reporter_kind`
/// @param receivedAt null stands for now
/// @param kind of `case_kind`
/// @param forms of `violence_form`
/// @param hazards of `hazard_flag`, for the safety of whoever goes there
/// @param urgent of `urgent_need`
/// @param children how many were there
/// @param repeated whether it happened before
/// @param circumstances of `report_circumstance`: where it happened, as far as terms hang on it
public record Facts(
    String scenario,
    String basis,
    String channel,
    String reporter,
    @Nullable Instant receivedAt,
    String kind,
    List<String> forms,
    List<String> hazards,
    List<String> urgent,
    int children,
    boolean repeated,
    List<String> circumstances) {
  public Facts {
    forms = forms == null ? List.of() : List.copyOf(forms);
    hazards = hazards == null ? List.of() : List.copyOf(hazards);
    urgent = urgent == null ? List.of() : List.copyOf(urgent);
    circumstances = circumstances == null ? List.of() : List.copyOf(circumstances);
  }

  /// Of which nothing is told of where it happened.
  public Facts(
      String scenario,
      String basis,
      String channel,
      String reporter,
      @Nullable Instant receivedAt,
      String kind,
      List<String> forms,
      List<String> hazards,
      List<String> urgent,
      int children,
      boolean repeated) {
    this(
        scenario,
        basis,
        channel,
        reporter,
        receivedAt,
        kind,
        forms,
        hazards,
        urgent,
        children,
        repeated,
        List.of());
  }

  Facts at(Instant received) {
    return new Facts(
        scenario,
        basis,
        channel,
        reporter,
        received,
        kind,
        forms,
        hazards,
        urgent,
        children,
        repeated,
        circumstances);
  }
}
