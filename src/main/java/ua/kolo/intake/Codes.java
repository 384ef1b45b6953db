package ua.kolo.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.directory.StandsFor;
import ua.kolo.law.Law;
import ua.kolo.platform.BadRequest;

/// Refuses codes that are not in the law's lists on the day.
@Component
class Codes {
  // Lists are the same for everybody and change with the program; a few days are asked for.
  private static final int MOST_KEPT = 1000;
  private static final String AGENCIES = "agency_type";
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
  private final Law law;

  Codes(Law law) {
    this.law = law;
  }

  void check(Facts facts, LocalDate day) {
    check("intake_scenario", facts.scenario(), day);
    check("intake_type", facts.basis(), day);
    check("channel", facts.channel(), day);
    check("reporter_kind", facts.reporter(), day);
    check("case_kind", facts.kind(), day);
    check("violence_form", facts.forms(), day);
    check("hazard_flag", facts.hazards(), day);
    check("urgent_need", facts.urgent(), day);
    check("report_circumstance", facts.circumstances(), day);
    if (facts.children() < 0 || facts.children() > 99) {
      throw new BadRequest("intake.children.wrong");
    }
  }

  void check(NewReport.Named named, LocalDate day) {
    check("party_role", named.role(), day);
    if (named.relationship() != null) {
      check("relationship", named.relationship(), day);
    }
    if (named.categories() != null) {
      check("victim_category", named.categories(), day);
    }
  }

  /// The kind of `agency_type` that was told: the one whose duties the named kind bears.
  String checkNotice(NewNotice notice, LocalDate day) {
    var told = notice.told();
    var duty = told == null || of(AGENCIES, day).contains(told) ? told : StandsFor.duty(told);
    check(AGENCIES, duty, day);
    check("notification_channel", notice.channel(), day);
    return Objects.requireNonNull(duty);
  }

  private void check(String list, @Nullable String code, LocalDate day) {
    if (code == null) {
      throw new BadRequest("intake.code.missing", list);
    }
    check(list, List.of(code), day);
  }

  private void check(String list, Collection<String> codes, LocalDate day) {
    if (!codes.isEmpty() && !of(list, day).containsAll(codes)) {
      throw new BadRequest("intake.code.unknown", list);
    }
  }

  private Set<String> of(String list, LocalDate day) {
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(
        list + day,
        _ ->
            law.values(list, day).stream()
                .map(value -> value.item())
                .collect(Collectors.toUnmodifiableSet()));
  }
}
