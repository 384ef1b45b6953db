package ua.kolo.intake.extracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.intake.Facts;
import ua.kolo.intake.NewReport;
import ua.kolo.intake.Words;
import ua.kolo.persons.Found;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Sketch;

/// What was read of a row.
///
/// @param received null when the file does not say: then it is now
/// @param offender null when the row names none
public record Reading(
    @Nullable Instant received,
    Words words,
    List<String> forms,
    int children,
    Sketch victim,
    @Nullable Sketch offender,
    List<Fault> faults) {
  /// A cell that cannot be read, with the code of its sentence.
  public record Fault(@Nullable Field field, String code) {}

  public Reading {
    forms = List.copyOf(forms);
    faults = List.copyOf(faults);
  }

  /// The report it becomes.
  NewReport report(Extract.Mapping common, Line line) {
    var facts =
        new Facts(
            common.scenario(),
            common.basis(),
            common.channel(),
            common.reporter(),
            received,
            common.kind(),
            forms,
            List.of(),
            List.of(),
            children,
            false);
    var people = new ArrayList<NewReport.Named>();
    var choice = line.choice();
    var suffered = common.children() && isOfUnknownAge(line) ? "CHILD_VICTIM" : "VICTIM";
    people.add(named(victim, choice.victim(), suffered));
    if (offender != null) {
      people.add(named(offender, choice.offender(), "OFFENDER"));
    }
    return new NewReport(facts, words, people);
  }

  // Of somebody dated, in the row or in the record known here, the age says whether they are a
  // child.
  private boolean isOfUnknownAge(Line line) {
    var known = known(line.choice().victim());
    var recorded =
        line.victims().stream()
            .filter(match -> match.id().equals(known))
            .map(Found.Match::identity);
    return Stream.concat(recorded, Stream.of(victim.identity())).noneMatch(Reading::isDated);
  }

  private static boolean isDated(Identity identity) {
    return identity.birthDate() != null || identity.birthYear() != null;
  }

  private static @Nullable UUID known(@Nullable String chosen) {
    return chosen == null || chosen.equals(Line.Choice.ANOTHER) ? null : UUID.fromString(chosen);
  }

  private static NewReport.Named named(Sketch sketch, @Nullable String chosen, String role) {
    return new NewReport.Named(known(chosen), sketch.identity(), List.of(), role, null, List.of());
  }
}
