package ua.kolo.cases;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.intake.Report;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// What was done, seen or said in a case, by whom. What is written stays; a correction stands
/// beside what it corrects.
///
/// Where she stays ([Section#LOCATION]) is read by posts with the right to secret addresses, never
/// through a broken glass; others write it and read it no more. What is corrected into that part is
/// read like it.
@Service
@Transactional
public class CaseEntries {
  private final CaseShelf shelf;
  private final EntryRows rows;
  private final CaseSealing sealing;
  private final Requests requests;
  private final Vault vault;
  private final Clock clock;

  CaseEntries(
      CaseShelf shelf,
      EntryRows rows,
      CaseSealing sealing,
      Requests requests,
      Vault vault,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.sealing = sealing;
    this.requests = requests;
    this.vault = vault;
    this.clock = clock;
  }

  /// Writes into a file of one's own, or into a part one takes part in.
  @Needs(Right.CASE_WRITE)
  public UUID write(UUID file, Entry.New entry) {
    return write(file, entry, null);
  }

  /// The same; a request sent twice writes once.
  @Needs(Right.CASE_WRITE)
  public UUID write(UUID file, Entry.New entry, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      write(id, file, entry);
    }
    return id;
  }

  private void write(UUID id, UUID file, Entry.New entry) {
    var row = writable(file);
    mustBeOpen(row, entry.section());
    add(id, row, entry, null, null);
  }

  /// Corrects an entry of one's own institution, which stays to be read.
  @Needs(Right.CASE_WRITE)
  public UUID correct(UUID file, UUID entry, Entry.New corrected) {
    return correct(file, entry, corrected, null);
  }

  /// The same; a request sent twice corrects once.
  @Needs(Right.CASE_WRITE)
  public UUID correct(UUID file, UUID entry, Entry.New corrected, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      correct(id, file, entry, corrected);
    }
    return id;
  }

  private void correct(UUID id, UUID file, UUID entry, Entry.New corrected) {
    var row = writable(file);
    rows.queue(entry);
    var before = rows.find(file, entry).orElseThrow(() -> new NotFound(entry));
    if (!before.unit().equals(Acting.current().unit())) {
      throw new Conflict("cases.refused.notYours");
    }
    if (before.words() == null) {
      throw new Conflict("vault.shredded");
    }
    if (before.withdrawnAt() != null) {
      throw new Conflict("cases.entry.withdrawn");
    }
    // Whoever typed where she stays into a wrong part hides it, though they do not read that part.
    if (corrected.section() != Section.LOCATION) {
      mustBeOpen(row, corrected.section());
    }
    var kept =
        new Entry.New(
            corrected.section(),
            before.confined() || corrected.confined(),
            Objects.requireNonNullElse(corrected.happenedAt(), before.happenedAt()),
            corrected.words());
    if (!add(id, row, kept, entry, null)) {
      throw new Conflict("cases.entry.stale");
    }
  }

  /// It does not belong to this file: it stays, struck through, for the institution that wrote it
  /// and the one that keeps the file, with all it corrected; nobody else reads it any more.
  @Needs(Right.CASE_WRITE)
  public void withdraw(UUID file, UUID entry, @Nullable String reason) {
    var row = writable(file);
    var before = rows.find(file, entry).orElseThrow(() -> new NotFound(entry));
    if (!before.unit().equals(Acting.current().unit()) && !CaseShelf.isOurs(row)) {
      throw new Conflict("cases.refused.notYours");
    }
    if (!withdraw(row, entry, FileLinks.reason(reason))) {
      throw new Conflict("cases.entry.stale");
    }
  }

  /// As the part of parting a report: what the file repeated of it goes too.
  void part(Row file, UUID report, String reason) {
    rows.repeating(file.id(), report).forEach(entry -> withdraw(file, entry, reason));
  }

  private boolean withdraw(Row file, UUID entry, String reason) {
    rows.queue(entry);
    var sealed = sealing.withdrawal(vault.find(file.id()), entry, reason);
    return rows.withdraw(file.id(), entry, clock.instant(), Acting.current().name(), sealed);
  }

  /// Whether the file says where she stays to other posts than the one that acts, though it reads
  /// that part or broke the glass: whoever needs it asks those.
  @Needs(Right.CASE_READ)
  public boolean conceals(UUID file) {
    shelf.find(file);
    return rows.conceals(file);
  }

  private Row writable(UUID file) {
    var row = CaseShelf.open(shelf.find(file));
    shelf.mustBeWritable(file);
    if (!CaseShelf.isOurs(row) && !shelf.takesPart(row)) {
      throw new Conflict("cases.refused.notOurs");
    }
    return row;
  }

  private void mustBeOpen(Row row, Section section) {
    if (!shelf.sections(row).contains(section)) {
      throw new BadRequest("cases.refused.closedPart");
    }
  }

  /// As the part of joining a report: its narrative goes into the file, and goes with the report.
  void repeat(Row file, Report report, String narrative) {
    var at = report.facts().receivedAt();
    var entry = new Entry.New(Section.REPORT, false, at, narrative);
    add(Ids.next(), file, entry, null, report.id());
  }

  private boolean add(
      UUID id, Row file, Entry.New entry, @Nullable UUID replaces, @Nullable UUID report) {
    if (entry.words() == null || entry.words().isBlank()) {
      throw new BadRequest("cases.entry.empty");
    }
    var now = clock.instant();
    var happened = Objects.requireNonNullElse(entry.happenedAt(), now);
    if (happened.isAfter(now)) {
      throw new BadRequest("cases.entry.future");
    }
    var words = sealing.entry(vault.find(file.id()), id, entry.words());
    var written = new EntryRows.Written(happened, now, Acting.current().name(), replaces, report);
    return rows.add(id, file, entry, words, written);
  }

  /// All that whoever acts may read, the latest first.
  @Needs(Right.CASE_READ)
  public List<Entry> of(UUID file) {
    shelf.find(file);
    var found = rows.of(file);
    if (found.isEmpty()) {
      return List.of();
    }
    var key = vault.find(file);
    return found.stream()
        .map(
            row ->
                new Entry(
                    row.id(),
                    row.unit(),
                    row.section(),
                    row.confined(),
                    row.happenedAt(),
                    row.words() == null ? null : sealing.entry(key, row.id(), row.words()),
                    row.writtenAt(),
                    row.writtenBy(),
                    row.replaces(),
                    row.replaced(),
                    withdrawal(key, row)))
        .toList();
  }

  private Entry.@Nullable Withdrawal withdrawal(DataKey key, EntryRows.Kept row) {
    var at = row.withdrawnAt();
    var reason = row.withdrawnWords();
    return at == null
        ? null
        : new Entry.Withdrawal(
            at,
            Objects.requireNonNull(row.withdrawnBy()),
            reason == null ? null : sealing.withdrawal(key, row.id(), reason));
  }
}
