package ua.kolo.assessments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.cases.CaseFile;
import ua.kolo.directory.Directory;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Shredding;
import ua.kolo.vault.Vault;

/// Assessments as they lie: rows, sealed with the key of their file, and what stands in them once
/// opened.
@Component
class AssessmentShelf {
  private final InstrumentRows instruments;
  private final Directory directory;
  private final Vault vault;
  private final JsonMapper json = JsonMapper.builder().build();

  AssessmentShelf(InstrumentRows instruments, Directory directory, Vault vault) {
    this.instruments = instruments;
    this.directory = directory;
    this.vault = vault;
  }

  byte[] seal(UUID file, UUID assessment, Content content) {
    return vault.find(file).seal(cell(assessment), json.writeValueAsBytes(content));
  }

  List<Assessment> open(CaseFile file, List<AssessmentRows.Kept> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var key = vault.find(file.id());
    var used = instruments(found);
    var names =
        directory.names(found.stream().map(AssessmentRows.Kept::unit).collect(Collectors.toSet()));
    var called = new HashMap<UUID, @Nullable String>();
    file.parties().forEach(party -> called.put(party.person(), party.called()));
    return found.stream()
        .map(
            row ->
                open(
                    row,
                    file.reference(),
                    key,
                    Objects.requireNonNull(used.get(row.instrument())),
                    names.getOrDefault(row.unit(), ""),
                    called.get(row.person())))
        .toList();
  }

  /// What is assessed with the instruments of these.
  Map<UUID, Kind> kinds(List<AssessmentRows.Kept> found) {
    return instruments(found).values().stream()
        .collect(Collectors.toMap(Instrument::id, one -> one.questionnaire().kind()));
  }

  private Map<UUID, Instrument> instruments(List<AssessmentRows.Kept> found) {
    Set<UUID> ids = found.stream().map(AssessmentRows.Kept::instrument).collect(Collectors.toSet());
    return instruments.find(ids).stream()
        .map(Instruments::open)
        .collect(Collectors.toMap(Instrument::id, one -> one));
  }

  private Assessment open(
      AssessmentRows.Kept row,
      String reference,
      DataKey key,
      Instrument instrument,
      String institution,
      @Nullable String called) {
    var content = content(key, row);
    return new Assessment(
        row.id(),
        row.unit(),
        institution,
        row.file(),
        reference,
        row.person(),
        called,
        instrument,
        row.occasion(),
        row.refused(),
        row.computed(),
        row.given(),
        content.answers(),
        content.reason(),
        content.words(),
        row.happenedAt(),
        row.writtenAt(),
        row.writtenBy(),
        undone(row, content));
  }

  private Content content(DataKey key, AssessmentRows.Kept row) {
    var sealed = row.content();
    return sealed == null
        ? Content.DESTROYED
        : json.readValue(key.open(cell(row.id()), sealed), Content.class);
  }

  private static Assessment.@Nullable Undone undone(AssessmentRows.Kept row, Content content) {
    var at = row.undoneAt();
    var by = row.undoneBy();
    return at == null || by == null ? null : new Assessment.Undone(at, by, content.undone());
  }

  /// The content with why it was taken back; null when the person was destroyed.
  byte @Nullable [] sealWhy(AssessmentRows.Kept row, String why) {
    if (row.content() == null) {
      return null;
    }
    var before = content(vault.find(row.file()), row);
    return seal(
        row.file(), row.id(), new Content(before.answers(), before.reason(), before.words(), why));
  }

  private static Cell cell(UUID id) {
    return new Cell("assessments.assessment", "content", id);
  }

  /// What is sealed with the file's key.
  ///
  /// @param undone why it was taken back
  record Content(
      Map<String, String> answers,
      @Nullable String reason,
      @Nullable String words,
      @Nullable String undone) {
    static final Content DESTROYED = new Content(Map.of(), null, Shredding.NOTHING, null);
  }
}
