package ua.kolo.directory.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import ua.kolo.directory.Contacts;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.tables.Outcome.Fault;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Institutions from a table: every row is taken by the doors in one transaction, which stands only
/// when it was asked for and no row was refused. So a try says what taking would, and nothing is
/// ever half written.
@Service
@Transactional
class InstitutionImport {
  private static final int MOST = 5000;
  private final Institutions institutions;
  private final Contacts contacts;
  private final Directory directory;
  private final Meanings meanings;
  private final Heads heads;
  private final Stock stock;

  InstitutionImport(
      Institutions institutions,
      Contacts contacts,
      Directory directory,
      Meanings meanings,
      Heads heads,
      Stock stock) {
    this.institutions = institutions;
    this.contacts = contacts;
    this.directory = directory;
    this.meanings = meanings;
    this.heads = heads;
    this.stock = stock;
  }

  /// What the table would do; nothing is written.
  @Needs(Right.DIRECTORY_MANAGE)
  public Outcome tried(List<List<String>> rows, Locale reader) {
    var outcome = run(rows, reader);
    undo();
    return outcome;
  }

  /// Writes every row, or none when one is refused.
  @Needs(Right.DIRECTORY_MANAGE)
  public Outcome taken(List<List<String>> rows, Locale reader) {
    var outcome = run(rows, reader);
    if (!outcome.isClean()) {
      undo();
    }
    return outcome;
  }

  private static void undo() {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
  }

  private Outcome run(List<List<String>> rows, Locale reader) {
    var columns = new ArrayList<@Nullable Column>();
    var first = rows.isEmpty() ? List.<String>of() : rows.getFirst();
    first.forEach(cell -> columns.add(heads.read(cell).orElse(null)));
    var fault = fault(columns, rows.size());
    if (fault != null) {
      return Outcome.of(fault);
    }
    var all = stock.all();
    var cells = new Cells(all, meanings.kinds(reader), directory);
    var findings = new Findings();
    var taker = new RowTaker(institutions, contacts, meanings, cells, new Register(all), findings);
    for (int i = 1; i < rows.size(); i++) {
      var line = Line.of(i + 1, columns, rows.get(i));
      if (!line.isBlank()) {
        taker.take(line);
      }
    }
    taker.takeParents();
    return new Outcome(findings.rows(), findings.faults(), ignored(first, columns));
  }

  private static List<String> ignored(List<String> first, List<@Nullable Column> columns) {
    var ignored = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) == null && !first.get(i).isBlank()) {
        ignored.add(first.get(i).strip());
      }
    }
    return ignored;
  }

  private static @Nullable Fault fault(List<@Nullable Column> columns, int rows) {
    var known = columns.stream().filter(Objects::nonNull).toList();
    if (!known.contains(Column.NAME)
        && !known.contains(Column.EDRPOU)
        && !known.contains(Column.ID)) {
      return new Fault(1, null, "directory.import.heads", List.of());
    }
    if (known.stream().distinct().count() < known.size()) {
      return new Fault(1, null, "directory.import.heads.twice", List.of());
    }
    return rows - 1 > MOST ? new Fault(1, null, "directory.import.many", List.of(MOST)) : null;
  }
}
