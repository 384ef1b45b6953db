package ua.kolo.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.vault.Vault;

/// How persons of a case are reached without putting them in danger.
@Service
@Transactional
public class SafeContacts {
  private static final int LONGEST = 300;
  private final CaseShelf shelf;
  private final SafeContactRows rows;
  private final PartyRows parties;
  private final CaseSealing sealing;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SafeContacts(
      CaseShelf shelf,
      SafeContactRows rows,
      PartyRows parties,
      CaseSealing sealing,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.parties = parties;
    this.sealing = sealing;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /// What the person said; from now on this holds. [Stale] when somebody wrote meanwhile.
  ///
  /// @param version the one seen; 0 when nothing was said before
  /// @param confirmedOn null stands for today
  @Needs(Right.CASE_WRITE)
  public void keep(
      UUID file,
      UUID person,
      int version,
      boolean neverWrite,
      SafeContact.Words words,
      @Nullable LocalDate confirmedOn) {
    shelf.oursOpen(file);
    mustBelong(file, person);
    mustBeNewest(file, person, version);
    var today = Days.today(clock);
    var on = Objects.requireNonNullElse(confirmedOn, today);
    if (on.isAfter(today)) {
      throw new BadRequest("cases.contact.future");
    }
    Stream.of(words.way(), words.hours(), words.answers(), words.codeWord())
        .filter(said -> said != null && said.length() > LONGEST)
        .findFirst()
        .ifPresent(
            _ -> {
              throw new BadRequest("cases.long", LONGEST);
            });
    var id = Ids.next();
    var sealed = sealing.contact(vault.find(file), id, words);
    var now = clock.instant();
    rows.add(
        file,
        new SafeContactRows.Kept(
            id, person, version + 1, neverWrite, sealed, on, now, Acting.current().name()));
    events.publishEvent(new SafeContactChanged(file, person));
  }

  /// What holds now, of each person who said something.
  @Needs(Right.CASE_READ)
  public List<SafeContact> of(UUID file) {
    shelf.find(file);
    var found = rows.of(file);
    if (found.isEmpty()) {
      return List.of();
    }
    var key = vault.find(file);
    return found.stream()
        .map(
            row ->
                new SafeContact(
                    row.person(),
                    row.version(),
                    row.neverWrite(),
                    sealing.contact(key, row.id(), row.words()),
                    row.confirmedOn(),
                    row.writtenAt(),
                    row.writtenBy()))
        .toList();
  }

  /// As part of looking at a joining: of whom the other file would tell how to reach them, and does
  /// not now.
  Set<UUID> coming(UUID from, UUID into) {
    return Set.copyOf(rows.coming(from, into));
  }

  /// As part of joining and splitting, while the persons belong to both: what the persons said last
  /// holds in the other file too.
  void carry(UUID from, UUID into, Set<UUID> persons) {
    var there = rows.of(into);
    var key = vault.find(from);
    var other = vault.find(into);
    for (var row : rows.of(from)) {
      var newer =
          there.stream()
              .noneMatch(
                  known ->
                      known.person().equals(row.person())
                          && !known.writtenAt().isBefore(row.writtenAt()));
      if (newer && persons.contains(row.person())) {
        var id = Ids.next();
        var sealed = sealing.contact(other, id, sealing.contact(key, row.id(), row.words()));
        rows.add(into, row.sealedAgain(id, sealed));
      }
    }
  }

  private void mustBeNewest(UUID file, UUID person, int version) {
    rows.lock(file, person);
    int newest =
        rows.of(file).stream()
            .filter(row -> row.person().equals(person))
            .mapToInt(SafeContactRows.Kept::version)
            .findFirst()
            .orElse(0);
    if (newest != version) {
      throw new Stale("cases.contact.stale", version, newest);
    }
  }

  private void mustBelong(UUID file, UUID person) {
    if (parties.of(Set.of(file)).stream()
        .noneMatch(party -> party.endedAt() == null && party.person().equals(person))) {
      throw new NotFound(person);
    }
  }
}
