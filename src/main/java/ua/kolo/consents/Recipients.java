package ua.kolo.consents;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose being told asks for which consent: between the bodies the law itself makes inform each
/// other none is asked (law 2229-VIII, article 15).
public final class Recipients {
  private static final Set<String> POLICE = Set.of("NPU", "NPU_JUV");
  private static final Set<String> PROVIDERS =
      Set.of(
          "CSS",
          "SHELTER",
          "DAY_CENTRE",
          "CRISIS_ROOM",
          "MOBILE",
          "PRIMARY_CONS",
          "HOTLINE",
          "NGO",
          "FLA",
          "HEALTH",
          "EDU");

  private Recipients() {}

  /// Whether it is the police.
  ///
  /// @param kind of `agency_type`
  public static boolean isPolice(@Nullable String kind) {
    return kind != null && POLICE.contains(kind);
  }

  /// The scope of `consent_scope` that is asked for, or null when none is.
  ///
  /// @param kind of `agency_type`; null when nobody said
  public static @Nullable String scope(@Nullable String kind) {
    if (isPolice(kind)) {
      return Consents.TO_POLICE;
    }
    return kind == null || PROVIDERS.contains(kind) ? Consents.TO_SERVICE : null;
  }
}
