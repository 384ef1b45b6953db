package ua.kolo.consents;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose being told asks for which consent: between the bodies the law itself makes inform each
/// other none is asked (law 2229-VIII, articles 6 and 15); anybody else is told with consent only.
public final class Recipients {
  private static final Set<String> POLICE = Set.of("NPU", "NPU_JUV");
  // The bodies that respond by the law itself (article 6) and courts, prosecution, probation. A
  // kind
  // nobody thought of is asked for consent like any provider.
  private static final Set<String> TOLD_BY_LAW =
      Set.of(
          "MSP",
          "NSSU",
          "OBL_ADM",
          "RAI_ADM",
          "HROMADA",
          "EXECUTIVE_COMMITTEE",
          "SSD",
          "COURT",
          "PROS",
          "PROB");

  private Recipients() {}

  /// Whether it is the police.
  ///
  /// @param kind of `agency_type`
  public static boolean isPolice(@Nullable String kind) {
    return kind != null && POLICE.contains(kind);
  }

  /// The scope of `consent_scope` that is asked for, or null when none is.
  ///
  /// @param kind of `agency_type` or `org_kind`; null when nobody said
  public static @Nullable String scope(@Nullable String kind) {
    if (isPolice(kind)) {
      return Consents.TO_POLICE;
    }
    return kind != null && TOLD_BY_LAW.contains(kind) ? null : Consents.TO_SERVICE;
  }
}
