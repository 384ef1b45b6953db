package ua.kolo.intake.extracts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.intake.Intake;
import ua.kolo.law.Law;
import ua.kolo.persons.Found;
import ua.kolo.persons.Sketch;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Wording;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// How the rows of a file stand: what is wrong in them, who may be meant, whether they were
/// registered before.
@Component
class Trying {
  private final ExtractRows rows;
  private final ExtractShelf shelf;
  private final Intake intake;
  private final Law law;
  private final Vault vault;
  private final Clock clock;

  Trying(ExtractRows rows, ExtractShelf shelf, Intake intake, Law law, Vault vault, Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.intake = intake;
    this.law = law;
    this.vault = vault;
    this.clock = clock;
  }

  Walk over(UUID id, Extract.Mapping mapping) {
    return new Walk(id, mapping);
  }

  /// One walk over the rows of a file, as its columns are named.
  final class Walk {
    private final Extract.Mapping mapping;
    private final DataKey key;
    private final Map<String, String> forms = new HashMap<>();

    private Walk(UUID id, Extract.Mapping mapping) {
      this.mapping = mapping;
      this.key = vault.find(id);
      law.values("violence_form", law.today())
          .forEach(
              value -> {
                for (var tongue : List.of(Wording.UKRAINIAN, Locale.ENGLISH)) {
                  forms.put(value.name().in(tongue).toLowerCase(Locale.ROOT), value.item());
                }
              });
    }

    Line line(ExtractRows.Row row, boolean searched) {
      if (row.cells() == null) {
        return line(row, Line.State.REGISTERED, null, List.of(), List.of(), row.report());
      }
      var read = RowReader.read(cells(row), mapping.columns(), forms, clock.instant());
      var before = rows.marked(vault.tokens().lookedFor(marks(row))).orElse(null);
      if (before != null) {
        return line(row, Line.State.KNOWN, read, List.of(), List.of(), before);
      }
      if (row.skipped()) {
        return line(row, Line.State.SKIPPED, read, List.of(), List.of(), null);
      }
      if (!read.faults().isEmpty()) {
        return line(row, Line.State.FAULTY, read, List.of(), List.of(), null);
      }
      var victims = searched ? alike(read.victim()) : List.<Found.Match>of();
      var offenders = searched ? alike(read.offender()) : List.<Found.Match>of();
      var asks =
          (!victims.isEmpty() && row.victim() == null)
              || (!offenders.isEmpty() && row.offender() == null);
      var state = asks ? Line.State.ASKS : Line.State.READY;
      return line(row, state, read, victims, offenders, null);
    }

    private static Line line(
        ExtractRows.Row row,
        Line.State state,
        @Nullable Reading read,
        List<Found.Match> victims,
        List<Found.Match> offenders,
        @Nullable UUID report) {
      return new Line(row.id(), row.where(), state, read, victims, offenders, row.choice(), report);
    }

    private List<Found.Match> alike(@Nullable Sketch sketch) {
      return sketch == null || sketch.isEmpty() ? List.of() : intake.alike(sketch.identity());
    }

    private List<String> cells(ExtractRows.Row row) {
      return shelf.texts(key, ExtractShelf.cells(row.id()), row.cells());
    }

    // What stands in the row, however the columns are named; and, where the other register numbers
    // its entries, the number with its day: the same entry with a comma mended is the same.
    List<String> marks(ExtractRows.Row row) {
      var cells = cells(row);
      var marks = new ArrayList<String>();
      marks.add("extract|row|" + Acting.current().unit() + "|" + plain(String.join("|", cells)));
      var number = cell(cells, Field.NUMBER);
      var day = cell(cells, Field.RECEIVED);
      if (number != null && day != null) {
        // Two who suffered stand under one number.
        var victim = Objects.requireNonNullElse(cell(cells, Field.VICTIM), "");
        marks.add(
            String.join(
                "|",
                "extract",
                "number",
                Acting.current().unit().toString(),
                plain(number),
                plain(day),
                plain(victim)));
      }
      return marks;
    }

    private @Nullable String cell(List<String> cells, Field field) {
      var at = mapping.columns().indexOf(field);
      return at < 0 || at >= cells.size() || cells.get(at).isBlank() ? null : cells.get(at);
    }

    private static String plain(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[\\s|]+", " ").strip();
    }
  }
}
