package ua.kolo.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.Standing;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Writes reports with all that begins with them, several of one institution by as many statements
/// as one. Part of the transaction of whoever calls it.
@Component
class Registering {
  private final JournalRows journal;
  private final ReportRows rows;
  private final InvolvedRows involved;
  private final Codes codes;
  private final Sealing sealing;
  private final Terms terms;
  private final Whom whom;
  private final Institutions institutions;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Registering(
      JournalRows journal,
      ReportRows rows,
      InvolvedRows involved,
      Codes codes,
      Sealing sealing,
      Terms terms,
      Whom whom,
      Institutions institutions,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock) {
    this.journal = journal;
    this.rows = rows;
    this.involved = involved;
    this.codes = codes;
    this.sealing = sealing;
    this.terms = terms;
    this.whom = whom;
    this.institutions = institutions;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /// A report to be written under that id.
  ///
  /// @param kept the key its draft has already; null for a new one
  /// @param workedOff whether no term begins with it
  record Told(UUID id, NewReport report, @Nullable DataKey kept, boolean workedOff) {}

  Registered one(UUID id, NewReport report, @Nullable DataKey kept, boolean workedOff) {
    return all(List.of(new Told(id, report, kept, workedOff))).getFirst();
  }

  // What comes before the numbers is all that can: until the transaction ends others of the journal
  // wait for theirs.
  List<Registered> all(List<Told> reports) {
    var now = clock.instant();
    var ready = ready(reports, now);
    var standing = institutions.standing(Acting.current().unit());
    var kind = Journal.of(standing.kind());
    var year = LocalDate.ofInstant(now, Days.KYIV).getYear();
    var numbers = journal.add(sealed(ready, kind, year, now));
    var references = new HashMap<UUID, String>();
    numbers.forEach(
        (id, number) -> references.put(id, Journal.reference(kind.name(), year, number)));
    begin(ready, references, standing, now);
    return reports.stream()
        .map(one -> new Registered(one.id(), Objects.requireNonNull(references.get(one.id()))))
        .toList();
  }

  // A report that may be written, and whom it names.
  private record Ready(Told told, Facts facts, Whom.Settled whom) {
    UUID id() {
      return told.id();
    }
  }

  private List<Ready> ready(List<Told> reports, Instant now) {
    var facts = reports.stream().map(one -> checked(one.report(), now)).toList();
    var named = new ArrayList<Whom.Told>();
    for (int i = 0; i < reports.size(); i++) {
      var received = Objects.requireNonNull(facts.get(i).receivedAt());
      var day = LocalDate.ofInstant(received, Days.KYIV);
      named.add(new Whom.Told(reports.get(i).report().people(), day));
    }
    var settled = whom.settled(named);
    return IntStream.range(0, reports.size())
        .mapToObj(i -> new Ready(reports.get(i), facts.get(i), settled.get(i)))
        .toList();
  }

  private List<Row> sealed(List<Ready> ready, Journal kind, int year, Instant now) {
    var fresh = ready.stream().filter(one -> one.told().kept() == null).map(Ready::id).toList();
    var minted = vault.mint(fresh);
    var written = new ArrayList<Row>();
    for (var one : ready) {
      var key = one.told().kept();
      var words = Objects.requireNonNullElse(one.told().report().words(), Words.NOTHING);
      var sealed =
          sealing.words(
              key == null ? Objects.requireNonNull(minted.get(one.id())) : key,
              one.id(),
              words.and(one.whom().otherwise()));
      written.add(row(one.id(), kind, year, now, one.facts(), sealed));
    }
    return written;
  }

  private void begin(
      List<Ready> ready, Map<UUID, String> references, Standing standing, Instant now) {
    var people = new ArrayList<InvolvedRows.New>();
    var begun = new ArrayList<Terms.Begun>();
    for (var one : ready) {
      var named = one.whom().people();
      named.forEach(who -> people.add(new InvolvedRows.New(one.id(), who)));
      if (!one.told().workedOff()) {
        var reference = Objects.requireNonNull(references.get(one.id()));
        var subject = new Subject(Intake.KIND, one.id(), reference);
        begun.add(new Terms.Begun(subject, one.facts(), named, one.told().report().arrivedAt()));
      }
    }
    involved.add(people, now);
    ready.stream().filter(one -> one.told().workedOff()).forEach(one -> rows.workedOff(one.id()));
    terms.begin(begun, standing, now);
    events.publishEvent(
        new ReportsRegistered(ready.stream().map(Ready::id).toList(), Acting.current().unit()));
  }

  private Facts checked(NewReport report, Instant now) {
    var facts = received(report.facts(), now);
    check(report, facts, now);
    return facts;
  }

  private void check(NewReport report, Facts facts, Instant now) {
    var day = LocalDate.ofInstant(now, Days.KYIV);
    codes.check(facts, day);
    report.people().forEach(named -> codes.check(named, day));
    if (report.people().size() > NewReport.MOST_PEOPLE) {
      throw new BadRequest("intake.people.many", NewReport.MOST_PEOPLE);
    }
  }

  static Facts received(Facts facts, Instant now) {
    var received = Objects.requireNonNullElse(facts.receivedAt(), now);
    if (received.isAfter(now)) {
      throw new BadRequest("intake.received.future");
    }
    return facts.at(received);
  }

  // Its number is given when it is written.
  private static Row row(
      UUID id, Journal journal, int year, Instant now, Facts facts, byte[] words) {
    return new Row(
        id,
        journal.name(),
        year,
        0,
        1,
        now,
        Acting.current().name(),
        Objects.requireNonNull(facts.receivedAt()),
        facts.scenario(),
        facts.basis(),
        facts.channel(),
        facts.reporter(),
        facts.kind(),
        facts.forms(),
        facts.hazards(),
        facts.urgent(),
        facts.children(),
        facts.repeated(),
        facts.circumstances(),
        words,
        null,
        null,
        null,
        null,
        false);
  }
}
