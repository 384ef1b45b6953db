package ua.kolo.programmes.agreements;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammeRecords;

/// A body on the approval sheet of a draft.
@Component
class AgreementRecords implements RecordMaker {
  private final ProgrammeRecords programmes;
  private final Agreements agreements;

  AgreementRecords(ProgrammeRecords programmes, Agreements agreements) {
    this.programmes = programmes;
    this.agreements = agreements;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/api/v1/programmes/{id}/agreement/bodies/{row}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var made = new HashMap<>(programmes.make(unit));
    var id = ProgrammeId.of(Objects.requireNonNull(made.get("id")));
    var sheet =
        Acting.system(unit).call(() -> agreements.add(id, "Вигадана спілка", Agreement.Role.OTHER));
    made.put("row", sheet.rows().getLast().id().toString());
    return made;
  }

  /// A draft another institution sent.
  @Component
  static class OfSent implements RecordMaker {
    private final AgreementRecords records;
    private final AgreementRows rows;
    private final TransactionOperations transaction;

    OfSent(AgreementRecords records, AgreementRows rows, TransactionOperations transaction) {
      this.records = records;
      this.rows = rows;
      this.transaction = transaction;
    }

    @Override
    public Set<String> beginnings() {
      return Set.of("/agreements/{id}", "/api/v1/agreements/{id}");
    }

    @Override
    public Map<String, String> make(UUID unit) {
      var sender = UUID.randomUUID();
      var line = UUID.fromString(Objects.requireNonNull(records.make(sender).get("row")));
      Acting.system(sender)
          .run(
              () ->
                  transaction.executeWithoutResult(
                      _ -> {
                        rows.choose(line, unit);
                        rows.ask(List.of(line), LocalDate.of(2099, 12, 31));
                      }));
      return Map.of("id", line.toString(), RecordMaker.QUERY, "format=ODT");
    }
  }
}
