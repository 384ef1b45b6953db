package ua.kolo.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.intake.Reports;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Splits a new file off from one: people and reports that are a case of their own go there. What
/// was written stays where it was written; nobody else sees the new file.
@Service
@Transactional
public class Splitting {
  private final CaseShelf shelf;
  private final CaseRows rows;
  private final CaseWork work;
  private final PartyRows people;
  private final SafeContacts contacts;
  private final Reports reports;
  private final FileLinks links;
  private final Requests requests;
  private final Clock clock;

  Splitting(
      CaseShelf shelf,
      CaseRows rows,
      CaseWork work,
      PartyRows people,
      SafeContacts contacts,
      Reports reports,
      FileLinks links,
      Requests requests,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.work = work;
    this.people = people;
    this.contacts = contacts;
    this.reports = reports;
    this.links = links;
    this.requests = requests;
    this.clock = clock;
  }

  /// Where somebody of the file belongs afterwards.
  public enum Goes {
    STAYS,
    GOES,
    BOTH
  }

  /// A splitting that is asked for.
  ///
  /// @param people where each party belongs afterwards, by its id; who is not named stays
  /// @param reports those that go
  public record Asked(@Nullable String reason, Map<UUID, Goes> people, List<UUID> reports) {
    public Asked {
      people = people == null ? Map.of() : Map.copyOf(people);
      reports = reports == null ? List.of() : List.copyOf(reports);
    }

    Goes of(UUID party) {
      return people.getOrDefault(party, Goes.STAYS);
    }
  }

  /// Opens the new file, from the version that was shown; the same request opens one.
  @Needs(Right.CASE_WRITE)
  public UUID split(UUID from, int version, Asked asked, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      begin(id, from, version, asked);
    }
    return id;
  }

  private void begin(UUID id, UUID from, int version, Asked asked) {
    var file = shelf.oursOpen(from);
    var reason = FileLinks.reason(asked.reason());
    CaseWork.mustBe(file, version);
    shelf.mustNotBeHeld(from);
    var standing =
        people.of(List.of(from)).stream().filter(part -> part.endedAt() == null).toList();
    mustPart(standing, asked);
    if (!rows.bump(from, version)) {
      throw new Stale("cases.stale", version, version + 1);
    }
    var now = clock.instant();
    var going = standing.stream().filter(part -> asked.of(part.id()) != Goes.STAYS).toList();
    work.begin(id, opening(file, going), false);
    contacts.carry(
        from, id, going.stream().map(PartyRows.Part::person).collect(Collectors.toSet()));
    going.stream()
        .filter(part -> asked.of(part.id()) == Goes.GOES)
        .forEach(part -> people.end(from, part.id(), now, Acting.current().name()));
    var split = shelf.find(id);
    asked.reports().forEach(report -> move(file, split, report, reason, now));
    links.add(Link.Kind.SPLIT, file, split, reason, now);
  }

  private static void mustPart(List<PartyRows.Part> standing, Asked asked) {
    var known = standing.stream().map(PartyRows.Part::id).collect(Collectors.toSet());
    asked.people().keySet().stream()
        .filter(party -> !known.contains(party))
        .findFirst()
        .ifPresent(
            party -> {
              throw new NotFound(party);
            });
    var where = standing.stream().map(part -> asked.of(part.id())).collect(Collectors.toSet());
    if (!where.contains(Goes.GOES) && !where.contains(Goes.BOTH)) {
      throw new BadRequest("cases.refused.nobodyGoes");
    }
    if (where.equals(Set.of(Goes.GOES))) {
      throw new BadRequest("cases.refused.nobodyStays");
    }
  }

  private static NewCase opening(Row file, List<PartyRows.Part> going) {
    var parties =
        going.stream()
            .map(
                part ->
                    new NewCase.NewParty(
                        part.person(), part.role(), part.relationship(), part.household()))
            .toList();
    return new NewCase(file.kind(), null, null, null, parties);
  }

  private void move(Row from, Row into, UUID report, String reason, Instant now) {
    var told = reports.find(report);
    work.part(from, report, reason, now);
    work.join(into, told, now);
  }
}
