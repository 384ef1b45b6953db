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
import ua.kolo.consents.Recipients;

/// Asks whose consent a notice needs: of every adult who suffered, when the police or a provider is
/// told. Of a child the police are told without consent (law 2229-VIII, articles 8–14); between the
/// bodies the law itself makes inform each other none is asked.
@Component
class Gate {
  private static final Set<String> CHILDREN =
      Set.of("CHILD_VICTIM", "CHILD_WITNESS", "CHILD_OFFENDER");
  private final Consents consents;

  Gate(Consents consents) {
    this.consents = consents;
  }

  Passed pass(Row report, List<InvolvedRows.Part> people, String told, @Nullable Ground ground) {
    var scope = Recipients.scope(told);
    var passed = new Passed(new ArrayList<>(), new ArrayList<>(), null);
    if (scope == null) {
      return passed;
    }
    var reason = ground;
    if (Recipients.isPolice(told) && isOfChild(report, people)) {
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

  private static boolean isOfChild(Row report, List<InvolvedRows.Part> people) {
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
