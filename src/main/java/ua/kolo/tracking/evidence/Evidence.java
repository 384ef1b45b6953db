package ua.kolo.tracking.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.attachments.Attachment;
import ua.kolo.attachments.ContentCheck;
import ua.kolo.attachments.FileNames;
import ua.kolo.audit.Trail;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.tracking.reporting.Contribution;
import ua.kolo.tracking.reporting.OwnRows;
import ua.kolo.vault.Cell;
import ua.kolo.vault.Vault;

/// Files that prove what a row of a report says: attached while the row is written, checked as
/// files of cases are, read by the body that reports and by whoever keeps the programme; not by
/// those who only read programmes.
@Service
@Transactional
public class Evidence {
  /// The noun of such a file for the trail.
  public static final String KIND = "evidence";

  private static final int MOST = 20;
  private final EvidenceRows rows;
  private final OwnRows reported;
  private final ContentCheck check;
  private final Requests requests;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;

  Evidence(
      EvidenceRows rows,
      OwnRows reported,
      ContentCheck check,
      Requests requests,
      Vault vault,
      Trail trail,
      Clock clock) {
    this.rows = rows;
    this.reported = reported;
    this.check = check;
    this.requests = requests;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /// The row they belong to.
  @Needs(Right.PROGRAMME_REPORT)
  public Contribution row(UUID row) {
    return reported.row(row);
  }

  /// In the order they were attached, those withdrawn too.
  @Needs(Right.PROGRAMME_REPORT)
  public List<EvidenceFile> of(UUID row) {
    return rows.of(reported.row(row).id()).stream().map(this::open).toList();
  }

  /// Attaches a file to a row that is still written; a refusal `attachments.refused.…` says what is
  /// wrong with it.
  @Needs(Right.PROGRAMME_REPORT)
  public EvidenceFile attach(UUID row, String given, byte[] content) {
    return attach(row, given, content, null);
  }

  /// The same; a request sent twice attaches once.
  @Needs(Right.PROGRAMME_REPORT)
  public EvidenceFile attach(UUID row, String given, byte[] content, @Nullable String request) {
    var made = Ids.next();
    var id = requests.once(RequestKey.of(request, KIND, row, given, content), made);
    if (id.equals(made)) {
      attach(id, row, given, content);
    }
    return open(find(row, id));
  }

  private void attach(UUID id, UUID row, String given, byte[] content) {
    var owned = writable(row);
    if (rows.of(row).stream().filter(one -> one.withdrawnAt() == null).count() >= MOST) {
      throw new Conflict("evidence.most", MOST);
    }
    var name = FileNames.clean(given);
    var kept =
        new EvidenceRows.Kept(
            id,
            Acting.current().unit(),
            row,
            check.kind(content, name),
            content.length,
            vault.seal(name(id), name.getBytes(StandardCharsets.UTF_8)),
            clock.instant(),
            Acting.current().name(),
            null,
            null);
    rows.add(kept, owned.unit(), vault.seal(content(id), content));
  }

  /// What is in it, to leave the program as a file; that it left is in the trail.
  @Needs(Right.PROGRAMME_REPORT)
  public Attachment.Content content(UUID row, UUID id) {
    var kept = find(row, id);
    var sealed = rows.content(id).orElseThrow(() -> new Conflict("evidence.withdrawn"));
    trail.exported(KIND, id, null);
    // A name in a list of downloads may tell of somebody.
    var called = id.toString().substring(24) + "." + kept.kind().extension();
    return new Attachment.Content(called, kept.kind(), vault.open(content(id), sealed));
  }

  /// Takes a file back that was attached by mistake: what was in it is destroyed, that it was there
  /// stays.
  @Needs(Right.PROGRAMME_REPORT)
  public void withdraw(UUID row, UUID id) {
    writable(row);
    var kept = find(row, id);
    if (!kept.unit().equals(Acting.current().unit())) {
      throw new Conflict("evidence.notYours");
    }
    if (!rows.withdraw(id, clock.instant(), Acting.current().name())) {
      throw new Conflict("evidence.withdrawn");
    }
  }

  /// In bytes.
  long largest() {
    return check.largest();
  }

  private Contribution writable(UUID row) {
    var owned = reported.held(row);
    if (!owned.isWritable()) {
      throw new Conflict("evidence.closed");
    }
    return owned;
  }

  private EvidenceRows.Kept find(UUID row, UUID id) {
    return rows.find(reported.row(row).id(), id).orElseThrow(() -> new NotFound(id));
  }

  private EvidenceFile open(EvidenceRows.Kept kept) {
    return new EvidenceFile(
        kept.id(),
        kept.contribution(),
        kept.unit(),
        new String(vault.open(name(kept.id()), kept.name()), StandardCharsets.UTF_8),
        kept.kind(),
        kept.size(),
        kept.attachedAt(),
        kept.attachedBy(),
        kept.withdrawnAt(),
        kept.withdrawnBy());
  }

  private static Cell name(UUID id) {
    return new Cell("tracking.evidence_file", "name", id);
  }

  private static Cell content(UUID id) {
    return new Cell("tracking.evidence_file", "content", id);
  }
}
