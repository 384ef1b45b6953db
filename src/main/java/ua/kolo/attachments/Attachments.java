package ua.kolo.attachments;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participation;
import ua.kolo.cases.Participations;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.vault.Vault;

/// Files attached to cases: by the keeper or by whoever takes part, to a part of the file, for
/// those who read that part; what tells where she stays for posts with the right to secret
/// addresses, also when another attached it. None is deleted: one attached by mistake is withdrawn
/// with a reason.
@Service
@Transactional
public class Attachments {
  /// The noun of an attachment for the trail.
  public static final String KIND = "attachment";

  static final int LONGEST = 300;
  private static final String PURPOSE = "CASE_WORK";
  private final AttachmentRows rows;
  private final AttachmentSealing sealing;
  private final ContentCheck check;
  private final AttachmentTies ties;
  private final Cases cases;
  private final Participations participations;
  private final Requests requests;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;

  Attachments(
      AttachmentRows rows,
      AttachmentSealing sealing,
      ContentCheck check,
      AttachmentTies ties,
      Cases cases,
      Participations participations,
      Requests requests,
      Vault vault,
      Trail trail,
      Clock clock) {
    this.rows = rows;
    this.sealing = sealing;
    this.check = check;
    this.ties = ties;
    this.cases = cases;
    this.participations = participations;
    this.requests = requests;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /// Attaches a file to a case of one's own, or to a part one takes part in; a [BadRequest]
  /// `attachments.refused.…` says what is wrong with it. The same request attaches one.
  @Needs(Right.CASE_WRITE)
  public UUID attach(UUID file, Attachment.New asked, @Nullable String request) {
    var made = Ids.next();
    var key =
        RequestKey.of(
            request,
            KIND,
            file,
            asked.title(),
            asked.name(),
            asked.content(),
            asked.section(),
            asked.confined(),
            asked.referral(),
            asked.paper());
    var id = requests.once(key, made);
    if (id.equals(made)) {
      write(id, cases.forWork(file), asked);
    }
    return id;
  }

  private void write(UUID id, CaseFile file, Attachment.New asked) {
    mustBeOpen(file, asked);
    ties.check(file, asked.referral(), asked.paper());
    var name = FileNames.clean(asked.name());
    var kind = check.kind(asked.content(), name);
    var signed = SignatureReader.read(kind, asked.content());
    var words = new Attachment.Words(title(asked.title(), name), name, signed);
    var key = vault.find(file.id());
    var row =
        new AttachmentRows.Kept(
            id,
            Acting.current().unit(),
            file.unit(),
            file.id(),
            asked.section(),
            asked.confined(),
            kind,
            asked.content().length,
            sealing.words(key, id, words),
            asked.referral(),
            asked.paper(),
            clock.instant(),
            Acting.current().name(),
            null,
            null,
            null);
    rows.add(row, sealing.content(key, id, asked.content()));
  }

  private void mustBeOpen(CaseFile file, Attachment.New asked) {
    if (!file.isOpen()) {
      throw new Conflict("cases.refused.ended");
    }
    if (!mayAttach(file)) {
      throw new Conflict("cases.refused.notOurs");
    }
    if (!file.opens(asked.section())) {
      throw new BadRequest("cases.refused.closedPart");
    }
  }

  /// Whether the acting institution keeps the file or takes part in it, and it is not closed: a
  /// broken glass lets one look and no more.
  boolean mayAttach(CaseFile file) {
    var unit = Acting.current().unit();
    return file.isOpen()
        && Acting.current().may(Right.CASE_WRITE)
        && (file.unit().equals(unit)
            || participations.of(file.id()).stream()
                .filter(Participation::stands)
                .anyMatch(one -> one.institution().equals(unit)));
  }

  private static String title(@Nullable String typed, String name) {
    var title = typed == null ? "" : FileNames.plain(typed);
    if (title.length() > LONGEST) {
      throw new BadRequest("cases.long", LONGEST);
    }
    return title.isEmpty() ? FileNames.title(name) : title;
  }

  /// It counts no more, and stays to be seen with the reason; its content is from now on for
  /// whoever attached it alone.
  @Needs(Right.CASE_WRITE)
  public void withdraw(UUID file, UUID id, @Nullable String reason) {
    var row = find(cases.forWork(file), id);
    var said = reason == null ? "" : FileNames.plain(reason);
    if (said.isEmpty()) {
      throw new BadRequest("attachments.refused.reason");
    }
    if (said.length() > LONGEST) {
      throw new BadRequest("cases.long", LONGEST);
    }
    if (!row.unit().equals(Acting.current().unit())) {
      throw new Conflict("attachments.refused.notYours");
    }
    var sealed = sealing.reason(vault.find(file), id, said);
    if (!rows.withdraw(id, sealed, clock.instant(), Acting.current().name())) {
      throw new Conflict("attachments.refused.withdrawn");
    }
  }

  /// Those of a case that whoever acts may see, in the order they were attached.
  @Needs(Right.CASE_READ)
  public List<Attachment> of(UUID file) {
    return of(cases.find(file));
  }

  List<Attachment> of(CaseFile file) {
    var found = rows.of(file.id());
    if (found.isEmpty()) {
      return List.of();
    }
    var key = vault.find(List.of(file.id())).get(file.id());
    return found.stream().map(row -> sealing.open(key, row)).toList();
  }

  boolean conceals(CaseFile file) {
    return rows.conceals(file.id());
  }

  /// The attachment; the look is in the trail.
  @Needs(Right.CASE_READ)
  public Attachment look(UUID file, UUID id) {
    return look(cases.find(file), id);
  }

  Attachment look(CaseFile file, UUID id) {
    var row = find(file, id);
    if (isOurs(row)) {
      trail.looked(KIND, id, PURPOSE);
    } else {
      trail.lookedElsewhere(KIND, id, row.owner(), PURPOSE);
    }
    return sealing.open(vault.find(List.of(row.file())).get(row.file()), row);
  }

  /// What is in it, to leave the program as a file; that it left is in the trail. A [Conflict] when
  /// it was withdrawn by another institution.
  @Needs(Right.CASE_READ)
  public Attachment.Content content(UUID file, UUID id) {
    var row = find(cases.find(file), id);
    var sealed = rows.content(id).orElseThrow(() -> new Conflict("attachments.refused.withdrawn"));
    var bytes = sealing.openContent(vault.find(file), id, sealed);
    trail.exported(KIND, id, PURPOSE);
    if (!isOurs(row)) {
      trail.lookedElsewhere(KIND, id, row.owner(), PURPOSE);
    }
    return new Attachment.Content(neutral(row), row.kind(), bytes);
  }

  // A name in a list of downloads must tell nothing to whoever looks over the shoulder.
  private static String neutral(AttachmentRows.Kept row) {
    var id = row.id().toString();
    return id.substring(id.length() - 8) + "." + row.kind().extension();
  }

  /// What of the case an attachment may belong to, in words.
  Map<String, String> ties(CaseFile file, Locale reader) {
    return ties.choices(file, reader);
  }

  /// In bytes.
  long largest() {
    return check.largest();
  }

  private AttachmentRows.Kept find(CaseFile file, UUID id) {
    return rows.find(file.id(), id).orElseThrow(() -> new NotFound(id));
  }

  private static boolean isOurs(AttachmentRows.Kept row) {
    return row.owner().equals(Acting.current().unit());
  }
}
