package ua.kolo.intake.extracts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.directory.Institutions;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.intake.Intake;
import ua.kolo.law.Law;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.vault.Shredding;
import ua.kolo.vault.Vault;

/// Files of reports: taken in, their columns named, tried, registered row by row, destroyed.
@Service
@Transactional
public class Extracts {
  /// The noun of an extract for the trail.
  public static final String KIND = "extract";

  private static final Duration KEPT = Duration.ofDays(7);
  private static final int LISTED = 30;
  private static final Set<String> OF_CHILDREN = Set.of("EDU");
  private final ExtractRows rows;
  private final ExtractShelf shelf;
  private final Columns columns;
  private final Trying trying;
  private final Intake intake;
  private final Institutions institutions;
  private final Law law;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;

  Extracts(
      ExtractRows rows,
      ExtractShelf shelf,
      Columns columns,
      Trying trying,
      Intake intake,
      Institutions institutions,
      Law law,
      Vault vault,
      Trail trail,
      Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.columns = columns;
    this.trying = trying;
    this.intake = intake;
    this.institutions = institutions;
    this.law = law;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /// Takes a file in: CSV, XLSX or ODS with heads over its columns. Nothing is registered yet; what
  /// nobody goes on with is destroyed in a week.
  ///
  /// @throws UnreadableDocument when it cannot be read
  @Needs(Right.CASE_WRITE)
  public UUID upload(byte[] content) throws UnreadableDocument {
    var file = ExtractFile.of(content);
    var id = Ids.next();
    var now = clock.instant();
    var key = vault.mint(id);
    var heads = shelf.seal(key, ExtractShelf.heads(id), file.heads());
    rows.add(id, file.rows().size(), file.unread(), heads, now, now.plus(KEPT));
    var number = 1;
    for (var row : file.rows()) {
      var made = Ids.next();
      rows.addRow(made, id, number, row, shelf.seal(key, ExtractShelf.cells(made), row.cells()));
      number++;
    }
    return id;
  }

  /// The institution's files, the newest first.
  @Needs(Right.CASE_WRITE)
  public List<Extract> list() {
    return rows.list(LISTED).stream().map(shelf::extract).toList();
  }

  /// The file as it stands; the look is in the trail.
  @Needs(Right.CASE_WRITE)
  public Extract look(UUID id) {
    var kept = shelf.find(id);
    trail.looked(KIND, id, "CASE_WORK");
    return shelf.extract(kept);
  }

  /// Whether those a file of the acting institution names as suffering are children.
  boolean isOfChildren() {
    var kind = institutions.standing(Acting.current().unit()).kind();
    return kind != null && OF_CHILDREN.contains(kind);
  }

  /// What the columns seem to be, until somebody says.
  @Needs(Right.CASE_WRITE)
  public List<@Nullable Field> guess(UUID id) {
    return columns.guess(shelf.extract(shelf.open(id)).heads());
  }

  /// Some cells of each column, to tell what it is.
  @Needs(Right.CASE_WRITE)
  public List<List<String>> sample(UUID id, int most) {
    shelf.open(id);
    var key = vault.find(id);
    return rows.rows(id).stream()
        .filter(row -> row.cells() != null)
        .limit(most)
        .map(row -> shelf.texts(key, ExtractShelf.cells(row.id()), row.cells()))
        .toList();
  }

  /// Says what the columns are and what all rows have in common.
  @Needs(Right.CASE_WRITE)
  public void map(UUID id, Extract.Mapping mapping) {
    var extract = shelf.extract(shelf.open(id));
    var named = mapping.columns().stream().filter(Objects::nonNull).toList();
    if (named.isEmpty() || mapping.columns().size() > extract.heads().size()) {
      throw new BadRequest("extracts.refused.columns");
    }
    if (Set.copyOf(named).size() < named.size()) {
      throw new BadRequest("extracts.refused.twice");
    }
    mustBeKnown("intake_scenario", mapping.scenario());
    mustBeKnown("intake_type", mapping.basis());
    mustBeKnown("channel", mapping.channel());
    mustBeKnown("reporter_kind", mapping.reporter());
    mustBeKnown("case_kind", mapping.kind());
    rows.map(id, mapping);
  }

  private void mustBeKnown(String list, String code) {
    if (law.findValue(list, code, law.today()).isEmpty()) {
      throw new BadRequest("extracts.refused.common");
    }
  }

  /// All rows with what is wrong in them; persons who may be meant are looked for in those asked
  /// for, as that takes a while.
  ///
  /// @param from the first of those, from 0
  @Needs(Right.CASE_WRITE)
  public List<Line> tried(UUID id, int from, int size) {
    var mapping = mapping(shelf.open(id));
    var walk = trying.over(id, mapping);
    var lines = new ArrayList<Line>();
    var at = 0;
    for (var row : rows.rows(id)) {
      lines.add(walk.line(row, at >= from && at < from + size));
      at++;
    }
    return lines;
  }

  private Extract.Mapping mapping(ExtractRows.Kept kept) {
    var mapping = shelf.extract(kept).mapping();
    if (mapping == null) {
      throw new Conflict("extracts.refused.unmapped");
    }
    return mapping;
  }

  /// How many of the rows came so long ago that they may be worked off already.
  @Needs(Right.CASE_WRITE)
  public long old(List<Line> lines) {
    return lines.stream()
        .map(Line::read)
        .filter(read -> read != null && intake.isOld(read.received()))
        .count();
  }

  /// Decides who is meant in a row, or that it is left out.
  @Needs(Right.CASE_WRITE)
  public void choose(UUID id, UUID row, Line.Choice choice) {
    shelf.open(id);
    if (!rows.choose(id, row, choice)) {
      throw new NotFound(row);
    }
  }

  /// Registers one row, if it is ready; what stood in it is destroyed with that.
  ///
  /// @return how it stands after
  @Needs(Right.CASE_WRITE)
  public Line.State register(UUID id, UUID row) {
    var mapping = mapping(shelf.open(id));
    var kept = rows.lock(id, row).orElseThrow(() -> new NotFound(row));
    var walk = trying.over(id, mapping);
    var line = walk.line(kept, true);
    var read = line.read();
    if (line.state() == Line.State.KNOWN) {
      rows.registered(row, Objects.requireNonNull(line.report()));
      return Line.State.REGISTERED;
    }
    if (line.state() != Line.State.READY || read == null) {
      return line.state();
    }
    var report = read.report(mapping, line);
    var registered =
        mapping.workedOff() ? intake.registerWorkedOff(report) : intake.register(report, null);
    var now = clock.instant();
    var tokens = vault.tokens();
    for (var token : tokens.of(walk.marks(kept))) {
      // A mark that is there already is of the same row, and locked until this ends.
      if (!rows.mark(token, tokens.key(), registered.id(), now)) {
        throw new Conflict("extracts.refused.meanwhile");
      }
    }
    rows.registered(row, registered.id());
    return Line.State.REGISTERED;
  }

  /// Ends it when nothing is left to be done about.
  @Needs(Right.CASE_WRITE)
  public void finish(UUID id) {
    var kept = shelf.open(id);
    if (kept.registered() + kept.skipped() == kept.rows() && kept.registered() > 0) {
      end(id, Extract.Ending.REGISTERED);
    }
  }

  /// Destroys what is left of it.
  @Needs(Right.CASE_WRITE)
  public void discard(UUID id) {
    var kept = shelf.open(id);
    end(id, kept.registered() > 0 ? Extract.Ending.REGISTERED : Extract.Ending.DISCARDED);
  }

  /// Destroys those of the acting institution that nobody went on with in time.
  void expire() {
    rows.old(clock.instant()).forEach(id -> end(id, Extract.Ending.EXPIRED));
  }

  /// Institutions that have such.
  List<UUID> unitsToExpire() {
    return rows.unitsWithOld(clock.instant());
  }

  private void end(UUID id, Extract.Ending ending) {
    if (rows.end(id, ending, clock.instant())) {
      vault.shred(id, Shredding.Reason.RETENTION_OVER);
    }
  }
}
