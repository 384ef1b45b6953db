package ua.kolo.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.consents.Ground;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Joins a file into another of the same institution, and parts them again. The joined one keeps
/// its rows and is read only; its reports, people and running duties go on in the leading one.
@Service
@Transactional
public class Joining {
  private final CaseShelf shelf;
  private final CaseRows rows;
  private final CaseWork work;
  private final Cases cases;
  private final Parties parties;
  private final PartyRows people;
  private final JoinedReports reports;
  private final SafeContacts contacts;
  private final Participations participations;
  private final Circles circles;
  private final FileLinks links;
  private final FileLinkRows linkRows;
  private final CaseReviews reviews;
  private final Duties duties;
  private final Clock clock;

  Joining(
      CaseShelf shelf,
      CaseRows rows,
      CaseWork work,
      Cases cases,
      Parties parties,
      PartyRows people,
      JoinedReports reports,
      SafeContacts contacts,
      Participations participations,
      Circles circles,
      FileLinks links,
      FileLinkRows linkRows,
      CaseReviews reviews,
      Duties duties,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.work = work;
    this.cases = cases;
    this.parties = parties;
    this.people = people;
    this.reports = reports;
    this.contacts = contacts;
    this.participations = participations;
    this.circles = circles;
    this.links = links;
    this.linkRows = linkRows;
    this.reviews = reviews;
    this.duties = duties;
    this.clock = clock;
  }

  /// A joining that is asked for.
  ///
  /// @param version of the file to be joined, as it was shown
  /// @param leading the version of the leading file, as it was shown
  /// @param stays what becomes of the parts other institutions take; must name each that would see
  ///   more, all others stay as they are
  /// @param ground to pass the gate of consent, where somebody is to see more
  public record Asked(
      UUID file,
      int version,
      int leading,
      @Nullable String reason,
      Map<UUID, JoinPreview.Stay> stays,
      @Nullable Ground ground) {
    public Asked {
      if (stays.values().stream().anyMatch(Objects::isNull)) {
        throw new BadRequest("cases.code.unknown", "stay");
      }
      stays = Map.copyOf(stays);
    }
  }

  /// What would happen; a [Conflict] when the two cannot be joined.
  @Needs(Right.CASE_WRITE)
  public JoinPreview preview(UUID into, UUID from) {
    var leading = shelf.oursOpen(into);
    var joined = shelf.ours(from);
    mustSuit(leading, joined);
    return look(leading, joined);
  }

  private JoinPreview look(Row lead, Row join) {
    var into = lead.id();
    var from = join.id();
    var leading = cases.find(into);
    var joined = cases.find(from);
    var coming = missing(joined, leading);
    var reached = reached(joined, leading);
    var there = standing(into);
    var known = there.stream().map(Participation::institution).collect(Collectors.toSet());
    var watchers =
        Stream.concat(
            there.stream().map(part -> watcher(part, true, coming, reached)),
            standing(from).stream()
                .filter(part -> !known.contains(part.institution()))
                .map(
                    part ->
                        watcher(part, false, missing(leading, joined), reached(leading, joined))));
    int moving = (int) duties.on(subject(joined)).stream().filter(Joining::moves).count();
    var readers = circles.coming(join, lead);
    return new JoinPreview(leading, joined, coming, watchers.toList(), readers, moving);
  }

  private static boolean moves(Duty duty) {
    return duty.isOpen() && duty.isOurs() && !duty.asks(CaseReviews.ACTION);
  }

  private List<Participation> standing(UUID file) {
    return participations.of(file).stream().filter(Participation::stands).toList();
  }

  private static List<CaseFile.Party> missing(CaseFile of, CaseFile in) {
    return of.parties().stream()
        .filter(CaseFile.Party::stands)
        .filter(
            one ->
                in.parties().stream()
                    .noneMatch(
                        known ->
                            known.stands()
                                && known.person().equals(one.person())
                                && known.role().equals(one.role())))
        .toList();
  }

  // Each person of the one file once of whom the other would tell how to reach them.
  private List<CaseFile.Party> reached(CaseFile of, CaseFile in) {
    var persons = contacts.coming(of.id(), in.id());
    var reached = new LinkedHashMap<UUID, CaseFile.Party>();
    of.parties().stream()
        .filter(one -> one.stands() && persons.contains(one.person()))
        .forEach(one -> reached.putIfAbsent(one.person(), one));
    return List.copyOf(reached.values());
  }

  private static JoinPreview.Watcher watcher(
      Participation part,
      boolean leading,
      List<CaseFile.Party> coming,
      List<CaseFile.Party> reached) {
    var sees =
        coming.stream().filter(one -> part.sections().contains(Section.of(one.role()))).toList();
    var reaches = part.sections().contains(Section.CONTACT) ? reached : List.<CaseFile.Party>of();
    return new JoinPreview.Watcher(
        part.institution(), part.name(), leading, part.sections(), sees, reaches);
  }

  /// Joins them; [Stale] when either was changed meanwhile, also by somebody who joins at this
  /// moment.
  @Needs(Right.CASE_WRITE)
  public void join(UUID into, Asked asked) {
    var leading = shelf.oursOpen(into);
    var joined = shelf.ours(asked.file());
    var reason = FileLinks.reason(asked.reason());
    mustSuit(leading, joined);
    CaseWork.mustBe(leading, asked.leading());
    CaseWork.mustBe(joined, asked.version());
    var now = clock.instant();
    var preview = look(leading, joined);
    share(preview, asked, now);
    circles.carry(leading, preview.readers(), now);
    take(joined, leading, now);
    if (joined.endedAt() == null) {
      // Turns are read by all who take part; why the two belong together only the link tells.
      work.turn(joined.id(), new Turn.New("CLOSED", Turn.JOINED, null), now);
    }
    reports.move(reports.of(List.of(joined.id())), into, now, Acting.current().name());
    parties.take(joined.id(), into, now);
    contacts.carry(joined.id(), into, persons(preview.from()));
    reviews.rest(joined);
    duties.move(Cases.subject(joined), Cases.subject(leading), now);
    links.add(Link.Kind.JOINED, joined, leading, reason, now);
  }

  private void mustSuit(Row leading, Row joined) {
    CaseShelf.mustNotBeJoined(joined);
    if (leading.id().equals(joined.id())) {
      throw new BadRequest("cases.refused.same");
    }
    if (rows.holdsOthers(joined.id())) {
      throw new Conflict("cases.refused.holds");
    }
    shelf.mustNotBeHeld(leading.id(), joined.id());
  }

  // Two who join at once both want these rows: in one order, so that one waits and is then told.
  private void take(Row joined, Row leading, Instant now) {
    var leadingFirst = leading.id().compareTo(joined.id()) < 0;
    var done =
        leadingFirst
            ? rows.bump(leading.id(), leading.version())
                && rows.join(joined.id(), joined.version(), leading.id(), now)
            : rows.join(joined.id(), joined.version(), leading.id(), now)
                && rows.bump(leading.id(), leading.version());
    if (!done) {
      throw new Stale("cases.stale", joined.version(), joined.version() + 1);
    }
  }

  // Nobody sees more than before unless somebody said so, and the gate of consent let it through.
  private void share(JoinPreview preview, Asked asked, Instant now) {
    var all =
        Stream.concat(preview.into().in("VICTIM").stream(), preview.coming().stream())
            .flatMap(one -> one.asked().stream())
            .distinct()
            .toList();
    for (var one : preview.watchers()) {
      var stay = asked.stays().get(one.institution());
      if (stay == null && one.isWidened()) {
        throw new BadRequest("cases.refused.unsaid", one.name());
      }
      if (stay == JoinPreview.Stay.ENDS) {
        var file = one.leading() ? preview.into() : preview.from();
        participations.end(file.id(), one.institution());
      } else if (one.isWidened()) {
        participations.pass(one.institution(), fresh(preview, one), asked.ground());
      } else if (stay == JoinPreview.Stay.GOES_ON && !one.leading()) {
        participations.carry(preview.into().id(), part(preview, one), all, asked.ground(), now);
      }
    }
  }

  // Those who come, and those whom the institution would learn how to reach.
  private static List<UUID> fresh(JoinPreview preview, JoinPreview.Watcher watcher) {
    var reached =
        watcher.reaches().stream().map(CaseFile.Party::person).collect(Collectors.toSet());
    var told =
        Stream.of(preview.from(), preview.into())
            .flatMap(file -> file.in("VICTIM").stream())
            .filter(one -> reached.contains(one.person()));
    return Stream.concat(preview.coming().stream(), told)
        .flatMap(one -> one.asked().stream())
        .distinct()
        .toList();
  }

  private Participation part(JoinPreview preview, JoinPreview.Watcher watcher) {
    return standing(preview.from().id()).stream()
        .filter(part -> part.institution().equals(watcher.institution()))
        .findFirst()
        .orElseThrow();
  }

  private static Set<UUID> persons(CaseFile file) {
    return file.parties().stream()
        .filter(CaseFile.Party::stands)
        .map(CaseFile.Party::person)
        .collect(Collectors.toSet());
  }

  // Who works with another file that is still joined, and since when that one is.
  private Map<UUID, Instant> staying(Row leading, UUID parted) {
    var staying = new HashMap<UUID, Instant>();
    linkRows.of(leading.id()).stream()
        .filter(link -> link.isJoinedInto(leading.id()) && !link.fromFile().equals(parted))
        .forEach(
            link ->
                rows.find(link.fromFile()).stream()
                    .flatMap(row -> circles.working(row).stream())
                    .forEach(post -> staying.putIfAbsent(post, link.madeAt())));
    return staying;
  }

  private static Subject subject(CaseFile file) {
    return new Subject(Cases.KIND, file.id(), file.reference());
  }

  /// Takes a joining back: reports, people and duties that came by it return, whoever was let into
  /// the leading file by it reads it no more, the file is opened again if it was open; what was
  /// written in the leading file stays there.
  @Needs(Right.CASE_WRITE)
  public void part(UUID from, int version, @Nullable String why) {
    var joined = shelf.ours(from);
    var reason = FileLinks.reason(why);
    var link = linkRows.joining(from).orElseThrow(() -> new Conflict("cases.refused.notJoined"));
    var leading = shelf.ours(link.intoFile());
    CaseWork.mustBe(joined, version);
    if (!rows.part(from, version, link.statusBefore())) {
      throw new Stale("cases.stale", version, version + 1);
    }
    var now = clock.instant();
    var by = Acting.current().name();
    if (link.statusBefore() != null) {
      work.turn(from, new Turn.New(link.statusBefore(), null, null), now);
    }
    reports.move(reports.brought(link.id(), from, leading.id()), from, now, by);
    people.leave(leading.id(), link.id(), now, by);
    participations.leave(leading.id(), link.id(), now);
    duties.moveBack(Cases.subject(joined), Cases.subject(leading), link.madeAt());
    if (link.statusBefore() != null) {
      reviews.resume(joined, now);
    }
    circles.leave(leading, link.madeAt(), staying(leading, from), now);
    links.undo(link, reason, now);
  }
}
