package ua.kolo.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.consents.Consents;
import ua.kolo.consents.Ground;
import ua.kolo.consents.Passages;
import ua.kolo.directory.Desks;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;

/// Who else takes part in a case, and what of its file they read. Only the institution that keeps
/// the file lets others in; past the gate of consent, and until it ends it.
@Service
@Transactional
public class Participations {
  private static final Duration BACK_WITHIN = Duration.ofDays(1);
  private final CaseShelf shelf;
  private final ParticipationRows rows;
  private final PartyRows parties;
  private final Scopes scopes;
  private final Consents consents;
  private final Institutions institutions;
  private final Directory directory;
  private final Desks desks;
  private final Requests requests;
  private final Clock clock;

  Participations(
      CaseShelf shelf,
      ParticipationRows rows,
      PartyRows parties,
      Scopes scopes,
      Consents consents,
      Institutions institutions,
      Directory directory,
      Desks desks,
      Requests requests,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.parties = parties;
    this.scopes = scopes;
    this.consents = consents;
    this.institutions = institutions;
    this.directory = directory;
    this.desks = desks;
    this.requests = requests;
    this.clock = clock;
  }

  /// Lets an institution in whose people work here; a [Conflict] `consents.none` when the law asks
  /// for a consent that is not there and no ground is named.
  @Needs(Right.CASE_WRITE)
  public UUID begin(
      UUID file,
      UUID institution,
      Participation.Reason reason,
      @Nullable Ground ground,
      @Nullable RequestKey request) {
    var made = Ids.next();
    return requests.once(request, made).equals(made)
        ? begin(file, institution, reason, ground)
        : of(file).stream()
            .filter(one -> one.institution().equals(institution))
            .max(Comparator.comparing(Participation::beganAt))
            .map(Participation::id)
            .orElseThrow(() -> new NotFound(institution));
  }

  /// The same without a key of the request.
  @Needs(Right.CASE_WRITE)
  public UUID begin(
      UUID file, UUID institution, Participation.Reason reason, @Nullable Ground ground) {
    var row = shelf.oursOpen(file);
    if (institution.equals(row.unit())) {
      throw new BadRequest("cases.refused.own");
    }
    if (!desks.reached(institution)) {
      throw new Conflict("cases.refused.noDesk");
    }
    var kind = institutions.standing(institution).kind();
    var passages = consents.passTo(kind, asked(file), ground);
    var begun =
        new ParticipationRows.Begun(
            institution, reason, scopes.of(reason, kind), passages.ids(), passages.ground());
    return rows.add(file, begun, clock.instant(), Acting.current().name())
        .orElseThrow(() -> new Conflict("cases.refused.takesPart"));
  }

  /// As part of joining files: a standing participation of the one goes on in the other too, with
  /// the same parts.
  ///
  /// @param told those whose consent is asked
  void carry(UUID into, Participation part, List<UUID> told, @Nullable Ground ground, Instant now) {
    var passages = pass(part.institution(), told, ground);
    var begun =
        new ParticipationRows.Begun(
            part.institution(), part.reason(), part.sections(), passages.ids(), passages.ground());
    if (rows.add(into, begun, now, Acting.current().name()).isEmpty()) {
      throw new Conflict("cases.refused.takesPart");
    }
  }

  /// As part of parting what was joined: those that were let in by it read the leading file no
  /// more.
  void leave(UUID into, UUID link, Instant now) {
    rows.leave(into, link, now, Acting.current().name());
  }

  /// As part of adding somebody to the file: whoever takes part already sees her past the gate
  /// only.
  ///
  /// @param told those whose consent is asked
  /// @param since who took part before this saw her already; null for nobody
  void admit(UUID file, List<UUID> told, @Nullable Ground ground, @Nullable Instant since) {
    rows.of(Set.of(file)).stream()
        .filter(part -> part.endedAt() == null)
        .filter(part -> since == null || part.beganAt().isAfter(since))
        .forEach(part -> rows.pass(part.id(), pass(part.institution(), told, ground).ids()));
  }

  /// The gate of consent for what an institution is about to see of people.
  Passages pass(UUID institution, List<UUID> told, @Nullable Ground ground) {
    return consents.passTo(institutions.standing(institution).kind(), told, ground);
  }

  // Asked of every adult who suffered; a child's help waits for nobody's consent.
  private List<UUID> asked(UUID file) {
    return parties.of(Set.of(file)).stream()
        .filter(party -> party.endedAt() == null && party.role().equals("VICTIM"))
        .map(PartyRows.Part::person)
        .toList();
  }

  /// Opens other parts of the file instead; a [Conflict] `consents.none` when more would be seen
  /// than before and the consent it was let in by holds no more.
  @Needs(Right.CASE_WRITE)
  public void open(UUID file, UUID participation, Set<Section> sections) {
    shelf.ours(file);
    var part =
        rows.of(Set.of(file)).stream()
            .filter(one -> one.id().equals(participation))
            .findFirst()
            .orElseThrow(() -> new NotFound(participation));
    if (sections.isEmpty()) {
      throw new BadRequest("cases.refused.noParts");
    }
    // What it was let in by may hold no more: then nothing is added to what it sees.
    if (part.ground() == null && !sections(part.sections()).containsAll(sections)) {
      pass(part.institution(), asked(file), null);
    }
    if (!rows.open(file, participation, sections)) {
      throw new NotFound(participation);
    }
  }

  /// Ends it: from now on the institution sees nothing of the file.
  @Needs(Right.CASE_WRITE)
  public void end(UUID file, UUID institution) {
    shelf.ours(file);
    if (!rows.end(file, institution, clock.instant(), Acting.current().name())) {
      throw new NotFound(institution);
    }
  }

  /// Takes an ending back within a day, as it was; not when she took her consent back since, the
  /// file is about more people now, or it was parted: then it begins anew, past the gate.
  @Needs(Right.CASE_WRITE)
  public void restore(UUID file, UUID institution) {
    shelf.oursOpen(file);
    var parts =
        rows.of(Set.of(file)).stream()
            .filter(part -> part.institution().equals(institution))
            .toList();
    var before =
        parts.stream()
            .filter(part -> part.endedAt() != null)
            .max(Comparator.comparing(ParticipationRows.Kept::endedAt))
            .orElseThrow(() -> new NotFound(institution));
    var ended = Objects.requireNonNull(before.endedAt());
    if (parts.stream().anyMatch(part -> part.endedAt() == null)) {
      throw new Conflict("cases.refused.takesPart");
    }
    var more = parties.of(Set.of(file)).stream().anyMatch(one -> one.addedAt().isAfter(ended));
    if (more || rows.isParted(before.id()) || !consents.lapsed(before.passages()).isEmpty()) {
      throw new Conflict("cases.refused.anew");
    }
    if (!desks.reached(institution)) {
      throw new Conflict("cases.refused.noDesk");
    }
    if (!rows.restore(before.id(), clock.instant().minus(BACK_WITHIN))) {
      throw new Conflict("cases.refused.late");
    }
  }

  /// Who takes and took part: all of them to the keeper, one's own to the others.
  @Needs(Right.CASE_READ)
  public List<Participation> of(UUID file) {
    shelf.find(file);
    var found = rows.of(Set.of(file));
    var names =
        directory.names(
            found.stream().map(ParticipationRows.Kept::institution).collect(Collectors.toSet()));
    var lapsed = consents.lapsed(found.stream().flatMap(row -> row.passages().stream()).toList());
    return found.stream()
        .map(
            row ->
                new Participation(
                    row.id(),
                    file,
                    row.institution(),
                    names.getOrDefault(row.institution(), ""),
                    row.reason(),
                    sections(row.sections()),
                    row.ground(),
                    row.endedAt() == null && row.passages().stream().anyMatch(lapsed::contains),
                    row.beganAt(),
                    row.beganBy(),
                    row.endedAt()))
        .toList();
  }

  static Set<Section> sections(Collection<String> names) {
    var sections = EnumSet.noneOf(Section.class);
    names.forEach(name -> sections.add(Section.valueOf(name)));
    return Set.copyOf(sections);
  }
}
