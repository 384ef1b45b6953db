package ua.kolo.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.consents.Consents;
import ua.kolo.consents.Ground;
import ua.kolo.consents.Passage;

/// Asks whose consent a notice needs: of every adult who suffered, when the police or a provider is
/// told. Of a child the police are told without consent (law 2229-VIII, articles 8–14); between the
/// bodies the law itself makes inform each other none is asked.
@Component
class Gate {
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
  private static final Set<String> CHILDREN =
      Set.of("CHILD_VICTIM", "CHILD_WITNESS", "CHILD_OFFENDER");
  private final Consents consents;

  Gate(Consents consents) {
    this.consents = consents;
  }

  static boolean isPolice(String told) {
    return POLICE.contains(told);
  }

  Passed pass(Row report, List<ReportRows.Part> people, String told, @Nullable Ground ground) {
    var scope = scope(told);
    var passed = new Passed(new ArrayList<>(), new ArrayList<>(), null);
    if (scope == null) {
      return passed;
    }
    var reason = ground;
    if (isPolice(told) && isOfChild(report, people)) {
      // Those children of the report itself: its number says which.
      reason = new Ground(Ground.CHILD, report.reference());
    }
    for (var part : people) {
      if (part.role().equals("VICTIM")) {
        passed = passed.with(consents.require(part.person(), scope, reason));
      }
    }
    return passed;
  }

  private static @Nullable String scope(String told) {
    if (isPolice(told)) {
      return Consents.TO_POLICE;
    }
    return PROVIDERS.contains(told) ? Consents.TO_SERVICE : null;
  }

  private static boolean isOfChild(Row report, List<ReportRows.Part> people) {
    return report.children() > 0
        || people.stream()
            .anyMatch(
                part -> CHILDREN.contains(part.role()) || part.categories().contains("CHILD"));
  }

  /// By what the gate was passed.
  record Passed(List<UUID> consents, List<UUID> exemptions, @Nullable String ground) {
    Passed with(Passage passage) {
      return switch (passage) {
        case Passage.ByConsent(var id) -> new Passed(and(consents, id), exemptions, ground);
        case Passage.WithoutConsent(var id, var reason) ->
            new Passed(consents, and(exemptions, id), reason);
      };
    }

    private static List<UUID> and(List<UUID> ids, UUID id) {
      var more = new ArrayList<>(ids);
      more.add(id);
      return more;
    }
  }
}
