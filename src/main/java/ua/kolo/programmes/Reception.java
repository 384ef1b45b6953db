package ua.kolo.programmes;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.programmes.editing.StableKeys;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Plan;

/// Takes files in: each is kept before anybody tries to understand it, then read.
///
/// Whoever reads holds the document's row, so a reading the program did not survive is told from
/// one under way by the row being free.
@Component
class Reception {
  private final Imports imports;
  private final Drafts drafts;
  private final Editions editions;
  private final DocumentReading reading;
  private final Requests requests;
  private final TransactionOperations transaction;

  Reception(
      Imports imports,
      Drafts drafts,
      Editions editions,
      DocumentReading reading,
      Requests requests,
      TransactionOperations transaction) {
    this.imports = imports;
    this.drafts = drafts;
    this.editions = editions;
    this.reading = reading;
    this.requests = requests;
    this.transaction = transaction;
  }

  ImportId receive(
      @Nullable ProgrammeId programme, @Nullable RequestKey request, OriginalFile file) {
    var id = Ids.next();
    var kept = inside(() -> keep(id, programme, request, file));
    if (kept.value().equals(id)) {
      transaction.executeWithoutResult(_ -> read(kept));
    }
    return kept;
  }

  /// Reads what was never read to the end, or not understood.
  void again(ImportId id) {
    transaction.executeWithoutResult(_ -> begin(imports.find(id)));
    transaction.executeWithoutResult(_ -> read(id));
  }

  private void begin(Imports.Row row) {
    if (!imports.tryAgain(new ImportId(row.id()))) {
      throw new Conflict("programmes.import.notAgain");
    }
  }

  /// The plan with the keys its measures have in the programme it is a newer file of.
  Plan stable(@Nullable UUID programme, Plan plan) {
    return programme == null ? plan : StableKeys.carry(newest(programme), plan);
  }

  private Plan newest(UUID programme) {
    return drafts.find(editions.newest(new ProgrammeId(programme)).id()).plan();
  }

  private ImportId keep(
      UUID id, @Nullable ProgrammeId programme, @Nullable RequestKey request, OriginalFile file) {
    var known = new ImportId(requests.once(request, id));
    if (known.value().equals(id)) {
      var whose = programme == null ? null : editions.newest(programme).programme();
      imports.add(new Imports.Received(known, file, whose));
    }
    return known;
  }

  private void read(ImportId id) {
    imports.lockUnread(id).ifPresent(row -> remember(row, reading.read(id, imports.file(id))));
  }

  private void remember(Imports.Row row, DocumentReading.Outcome outcome) {
    var id = new ImportId(row.id());
    switch (outcome) {
      case DocumentReading.Outcome.Refused(var reason) -> imports.unreadable(id, reason);
      case DocumentReading.Outcome.Read(var document, var plan) -> {
        imports.read(id, document);
        drafts.begin(row.id(), stable(row.programme(), plan), Mapping.NONE, "READ");
      }
    }
  }

  private <T> T inside(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
