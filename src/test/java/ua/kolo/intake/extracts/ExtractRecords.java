package ua.kolo.intake.extracts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;

/// A file of reports whose columns are named.
@Component
class ExtractRecords implements RecordMaker {
  static final String HEADS =
      "Дата надходження;№ ЖЄО;Потерпіла особа;Дата народження;Кривдник;Вид насильства;Фабула";
  static final String ROW =
      "03.11.2026 10:15;ЖЄО-%s;Небилицька Орина Петрівна;12.05.1990;Небилицький Тарас;фізичне;Вигадано";
  private final Extracts extracts;

  ExtractRecords(Extracts extracts) {
    this.extracts = extracts;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/reports/extracts/{id}", "/api/v1/reports/extracts/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var id = mapped(worker, ROW.formatted(UUID.randomUUID()));
    var row = worker.call(() -> extracts.tried(id, 0, 0)).getFirst().id();
    return Map.of("id", id.toString(), "row", row.toString());
  }

  UUID upload(Acting who, String... rows) {
    var text = HEADS + "\n" + String.join("\n", rows) + "\n";
    return who.call(() -> upload(text.getBytes(StandardCharsets.UTF_8)));
  }

  private UUID upload(byte[] content) {
    try {
      return extracts.upload(content);
    } catch (UnreadableDocument unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  UUID mapped(Acting who, String... rows) {
    var id = upload(who, rows);
    who.run(() -> extracts.map(id, mapping(extracts.guess(id))));
    return id;
  }

  static Extract.Mapping mapping(List<@Nullable Field> columns) {
    return new Extract.Mapping(
        new ArrayList<>(columns), "A5", "MESSAGE", "SUBJECT", "SUBJECT", "DV", false, false);
  }
}
