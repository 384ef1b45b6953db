package ua.kolo.tracking.cash;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ua.kolo.documents.TableRows;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.Figures;

/// Files of the treasury and their figures, for other programs. Money is in hryvnias.
@RestController
@RequestMapping("/api/v1/treasury")
class CashApi {
  private static final int WITH_MONEY = 2;
  private final CashImports imports;
  private final Figures figures;
  private final MessageSource messages;

  CashApi(CashImports imports, Figures figures, MessageSource messages) {
    this.imports = imports;
    this.figures = figures;
    this.messages = messages;
  }

  /// Files taken, the newest first, withdrawn ones too.
  @GetMapping("/imports")
  List<CashImport> list() {
    return imports.list();
  }

  @GetMapping("/imports/{id}")
  CashImport find(@PathVariable UUID id) {
    return imports.find(id);
  }

  /// Figures that count now, with what of each is upon lines of measures; `waiting` only those of
  /// which something is upon none.
  @GetMapping("/figures")
  List<ApiFigure> figures(@RequestParam(defaultValue = "false") boolean waiting) {
    var all = waiting ? imports.waiting() : imports.figures();
    return all.stream().map(this::figure).toList();
  }

  private ApiFigure figure(Placing placing) {
    boolean byHand = placing.why() == Placing.Why.BY_HAND || placing.why() == Placing.Why.SPLIT;
    return ApiFigure.of(placing, byHand ? imports.takers(placing.figure()) : List.of());
  }

  /// What taking a file would do, row by row; nothing is written. Columns, unit and time are what
  /// the table itself says unless they are given.
  @PostMapping(path = "/imports/trial", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Needs(Right.PROGRAMME_MANAGE)
  ApiTrial attempt(@RequestParam MultipartFile file, CashReadAs as, Locale reader)
      throws IOException {
    var rows = rows(file);
    return trial(imports.tried(rows, order(rows, as)), reader);
  }

  /// Takes a file: rows with a fault are left out, once `confirmed` says they were read.
  @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Needs(Right.PROGRAMME_MANAGE)
  ApiTaken take(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean confirmed,
      CashReadAs as)
      throws IOException {
    var rows = rows(file);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var taken = imports.take(name, rows, order(rows, as), confirmed);
    return new ApiTaken(taken.rows(), imports.find(taken.file()));
  }

  /// Takes a file back: what was told before it counts again.
  @PostMapping("/imports/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(Right.PROGRAMME_MANAGE)
  void withdraw(@PathVariable UUID id) {
    imports.find(id);
    imports.withdraw(id);
  }

  /// Splits a figure by hand between the lines its code serves; no parts take the split away.
  @PutMapping("/figures/{id}/split")
  @Needs(Right.PROGRAMME_MANAGE)
  ApiFigure split(@PathVariable UUID id, @RequestBody ApiSplit split) {
    var takers = imports.takers(id).stream().map(CodeUse::id).toList();
    var parts = new LinkedHashMap<UUID, CashAmounts>();
    for (var part : split.given()) {
      var line = part.line();
      if (line == null || !takers.contains(line)) {
        throw new BadRequest("cash.split.line");
      }
      parts.put(line, new CashAmounts(null, part.allocated(), part.financed(), part.spent()));
    }
    imports.split(id, parts);
    return figure(imports.placing(id));
  }

  private static List<List<String>> rows(MultipartFile file) throws IOException {
    try {
      return TableRows.read(file.getBytes());
    } catch (UnreadableDocument unreadable) {
      throw new BadRequest("cash.file.unreadable");
    }
  }

  private CashOrder order(List<List<String>> rows, CashReadAs as) {
    return as.over(imports.tried(rows, CashOrder.PLAIN));
  }

  private ApiTrial trial(CashTrial trial, Locale reader) {
    return new ApiTrial(
        !trial.isBlocked(),
        trial.reading().head().headings(),
        new ArrayList<>(trial.reading().head().columns()),
        trial.changes().stream().map(ApiChange::of).toList(),
        trial.same(),
        trial.unplaced(),
        trial.reading().passed(),
        trial.reading().grouped(),
        trial.faults().stream().map(fault -> fault(fault, reader)).toList());
  }

  private ApiFault fault(CashFault fault, Locale reader) {
    var details = fault.details();
    var shown = details.size() == WITH_MONEY ? details.stream().map(this::money).toList() : details;
    var words = messages.getMessage("cash.fault." + fault.code(), shown.toArray(), reader);
    return new ApiFault(fault.row(), fault.code(), fault.hard(), words);
  }

  private Object money(Object detail) {
    return detail instanceof BigDecimal sum ? figures.hryvnias(sum) : detail;
  }

  /// @param readable the columns and the time of the table are known
  /// @param columns what each heading was taken for; null for those that are passed over
  /// @param changes rows that are new or say something else than before
  /// @param same rows that are there already
  /// @param unplaced of the changes, how many no line takes
  record ApiTrial(
      boolean readable,
      List<String> headings,
      List<@Nullable CashColumn> columns,
      List<ApiChange> changes,
      int same,
      int unplaced,
      int passed,
      int grouped,
      List<ApiFault> faults) {}

  /// @param row as a spreadsheet numbers it; 0 for the whole table
  /// @param hard the row is not taken whatever is confirmed
  record ApiFault(int row, String code, boolean hard, String message) {}

  record ApiChange(
      int row,
      String code,
      @Nullable String kekv,
      @Nullable Fund fund,
      LocalDate from,
      LocalDate to,
      CashAmounts amounts,
      @Nullable CashAmounts before,
      int lines) {
    static ApiChange of(CashTrial.Change change) {
      var line = change.line();
      return new ApiChange(
          line.row(),
          line.code().digits(),
          line.kekv(),
          line.fund(),
          line.period().from(),
          line.period().to(),
          line.amounts(),
          change.before(),
          change.lines());
    }
  }

  record ApiTaken(int rows, CashImport file) {}

  /// @param lines that may take it, when it waits for a hand
  /// @param parts upon lines, by the use of the code
  /// @param rest upon none, and why
  record ApiFigure(
      UUID id,
      UUID file,
      String code,
      @Nullable String kekv,
      @Nullable Fund fund,
      LocalDate from,
      LocalDate to,
      CashAmounts amounts,
      List<ApiLine> lines,
      List<ApiPart> parts,
      CashAmounts rest,
      Placing.@Nullable Why why) {
    static ApiFigure of(Placing placing, List<CodeUse> takers) {
      var figure = placing.figure();
      var parts = new ArrayList<ApiPart>();
      placing.parts().forEach((line, part) -> parts.add(ApiPart.of(line, part)));
      return new ApiFigure(
          figure.id(),
          figure.source(),
          figure.code().digits(),
          figure.kekv(),
          figure.fund(),
          figure.period().from(),
          figure.period().to(),
          figure.amounts(),
          takers.stream().map(ApiLine::of).toList(),
          parts,
          placing.rest(),
          placing.why());
    }
  }

  /// A line of a measure's money the figure's code pays for.
  record ApiLine(UUID id, UUID programme, String title, String measure, int line) {
    static ApiLine of(CodeUse use) {
      return new ApiLine(use.id(), use.programme(), use.title(), use.key(), use.line());
    }
  }

  record ApiSplit(@Nullable List<ApiPart> parts) {
    List<ApiPart> given() {
      return parts == null ? List.of() : parts.stream().filter(Objects::nonNull).toList();
    }
  }

  record ApiPart(
      @Nullable UUID line,
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal financed,
      @Nullable BigDecimal spent) {
    static ApiPart of(UUID line, CashAmounts part) {
      return new ApiPart(line, part.allocated(), part.financed(), part.spent());
    }
  }
}
