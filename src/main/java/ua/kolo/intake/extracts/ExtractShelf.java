package ua.kolo.intake.extracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Extracts as they lie: rows, sealed with a key each, and what stands in them once opened.
@Component
class ExtractShelf {
  private final ExtractRows rows;
  private final Vault vault;
  private final JsonMapper json = JsonMapper.builder().build();

  ExtractShelf(ExtractRows rows, Vault vault) {
    this.rows = rows;
    this.vault = vault;
  }

  ExtractRows.Kept find(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotFound(id));
  }

  /// One that is still worked with.
  ExtractRows.Kept open(UUID id) {
    var kept = find(id);
    if (kept.ending() != null) {
      throw new Conflict("extracts.refused.ended");
    }
    return kept;
  }

  byte[] seal(DataKey key, Cell cell, List<String> texts) {
    return key.seal(cell, json.writeValueAsBytes(texts));
  }

  List<String> texts(DataKey key, Cell cell, byte @Nullable [] sealed) {
    return sealed == null
        ? List.of()
        : json.readValue(key.open(cell, sealed), new TypeReference<List<String>>() {});
  }

  Extract extract(ExtractRows.Kept kept) {
    var heads =
        kept.heads() == null
            ? List.<String>of()
            : texts(vault.find(kept.id()), heads(kept.id()), kept.heads());
    return new Extract(
        kept.id(),
        kept.rows(),
        kept.unread(),
        heads,
        mapping(kept),
        kept.registered(),
        kept.skipped(),
        kept.uploadedAt(),
        kept.uploadedBy(),
        kept.keptUntil(),
        kept.ending());
  }

  private static Extract.@Nullable Mapping mapping(ExtractRows.Kept kept) {
    var columns = kept.columns();
    return columns == null
        ? null
        : new Extract.Mapping(
            fields(columns),
            Objects.requireNonNull(kept.scenario()),
            Objects.requireNonNull(kept.basis()),
            Objects.requireNonNull(kept.channel()),
            Objects.requireNonNull(kept.reporter()),
            Objects.requireNonNull(kept.kind()),
            kept.workedOff(),
            kept.children());
  }

  private static List<@Nullable Field> fields(String names) {
    var fields = new ArrayList<@Nullable Field>();
    for (var name : names.split(",", -1)) {
      fields.add(name.isEmpty() ? null : Field.valueOf(name));
    }
    return fields;
  }

  static Cell heads(UUID extract) {
    return new Cell("intake.extract", "heads", extract);
  }

  static Cell cells(UUID row) {
    return new Cell("intake.extract_row", "cells", row);
  }
}
