package ua.kolo.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Those a report names by mistake, or as what they are not: struck out and kept, written as what
/// they are, taken back. What begins with the right role begins then; what began by the wrong one
/// is waived by hand, since nobody but people can say that it was not owed.
@Service
@Transactional
public class ReportPeople {
  private final ReportRows rows;
  private final InvolvedRows involved;
  private final ReportShelf shelf;
  private final Codes codes;
  private final Terms terms;
  private final Persons persons;
  private final Clock clock;

  ReportPeople(
      ReportRows rows,
      InvolvedRows involved,
      ReportShelf shelf,
      Codes codes,
      Terms terms,
      Persons persons,
      Clock clock) {
    this.rows = rows;
    this.involved = involved;
    this.shelf = shelf;
    this.codes = codes;
    this.terms = terms;
    this.persons = persons;
    this.clock = clock;
  }

  /// The report is not about them; that it said so stays to be read.
  @Needs(Right.CASE_WRITE)
  public void strikeOut(UUID report, UUID part) {
    var row = held(report);
    strikeOut(row, standing(row, part), clock.instant());
  }

  /// Writes them as what they are; as what they stood is struck through.
  ///
  /// @return their new place in the report
  @Needs(Right.CASE_WRITE)
  public UUID recast(UUID report, UUID part, As as) {
    var row = held(report);
    var before = standing(row, part);
    var asked =
        new NewReport.Named(
            before.person(), null, null, as.role(), as.relationship(), as.categories());
    codes.check(asked, Days.today(clock));
    var settled = asked.as(before.person(), ofAge(row, before.person(), as.role()));
    if (settled.equals(before.named())) {
      return part;
    }
    if (!settled.role().equals(before.role())) {
      mustNotStand(row, before.person(), settled.role());
    }
    var now = clock.instant();
    var known = terms.known(row);
    strikeOut(row, before, now);
    involved.add(report, List.of(settled), now);
    terms.learn(row, row.facts(), known, now);
    return involved.standing(List.of(report)).stream()
        .filter(one -> one.person().equals(before.person()) && one.role().equals(settled.role()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /// Takes a striking out back.
  @Needs(Right.CASE_WRITE)
  public void restore(UUID report, UUID part) {
    var row = held(report);
    var struck = find(row, part);
    if (struck.stands()) {
      throw new Conflict("intake.person.stands");
    }
    mustNotStand(row, struck.person(), struck.role());
    var known = terms.known(row);
    involved.takeBack(report, part);
    terms.learn(row, row.facts(), known, clock.instant());
  }

  /// As what somebody stands in a report.
  ///
  /// @param role of `party_role`
  /// @param relationship to the offender, of `relationship`
  /// @param categories of `victim_category`
  public record As(String role, @Nullable String relationship, List<String> categories) {
    public As {
      categories = categories == null ? List.of() : List.copyOf(categories);
    }
  }

  // Two who change a report at once do it one after the other, and the second sees what the first
  // did.
  private Row held(UUID report) {
    shelf.find(report);
    rows.hold(report);
    shelf.mustStand(report);
    return shelf.find(report);
  }

  private InvolvedRows.Part find(Row row, UUID part) {
    return involved.ever(List.of(row.id())).stream()
        .filter(one -> one.id().equals(part))
        .findFirst()
        .orElseThrow(() -> new NotFound(part));
  }

  private InvolvedRows.Part standing(Row row, UUID part) {
    var found = find(row, part);
    if (!found.stands()) {
      throw new Conflict("intake.person.struck");
    }
    return found;
  }

  private void mustNotStand(Row row, UUID person, String role) {
    if (involved.standing(List.of(row.id())).stream()
        .anyMatch(one -> one.person().equals(person) && one.role().equals(role))) {
      throw new Conflict("intake.person.stands");
    }
  }

  private void strikeOut(Row row, InvolvedRows.Part part, Instant now) {
    involved.strike(row.id(), part.id(), now, Acting.current().name());
  }

  // Whose identity is destroyed has no age any more.
  private String ofAge(Row row, UUID person, String role) {
    var received = LocalDate.ofInstant(row.receivedAt(), Days.KYIV);
    return persons.named(List.of(person)).stream()
        .findFirst()
        .map(match -> Roles.on(received, match.identity(), role))
        .orElse(role);
  }
}
