package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.counts.Cell;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Versions;
import ua.kolo.tracking.RowFigures;

/// Rows of reports one's own institution is to write, for other programs.
@RestController
@RequestMapping("/api/v1/measures/rows")
class RowsApi {
  private static final int LONGEST = 10_000;
  private static final int LONG = 2_000;
  private final OwnRows rows;

  RowsApi(OwnRows rows) {
    this.rows = rows;
  }

  @GetMapping
  List<Contribution> list() {
    return rows.list();
  }

  @GetMapping("/{id}")
  ResponseEntity<ReportedRow> find(@PathVariable UUID id) {
    return answer(rows.find(id));
  }

  /// Indicators of the row's measure, and what was told of them.
  @GetMapping("/{id}/figures")
  List<RowFigures.Asked> figures(@PathVariable UUID id) {
    return rows.figures(id);
  }

  /// Keeps the words, or hands the row in with them.
  @PutMapping("/{id}")
  ResponseEntity<ReportedRow> write(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean handIn,
      @RequestBody Written written,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var filled = written.filled(rows.find(id).money());
    int version = Versions.expected(ifMatch);
    if (!handIn) {
      return answer(rows.keep(id, version, filled));
    }
    try {
      return answer(rows.handIn(id, version, filled));
    } catch (Doubted doubted) {
      var codes = doubted.doubts().stream().map(Doubts.Doubt::code).distinct();
      throw new BadRequest("reporting.row.doubted", codes.collect(Collectors.joining(", ")));
    }
  }

  /// Takes a row back that the coordinator has not looked at.
  @DeleteMapping("/{id}/submission")
  ResponseEntity<ReportedRow> takeBack(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    rows.takeBack(id, Versions.expected(ifMatch));
    return answer(rows.find(id));
  }

  private static ResponseEntity<ReportedRow> answer(ReportedRow entry) {
    return ResponseEntity.ok().eTag(Versions.tag(entry.row().version())).body(entry);
  }

  /// What is told of a line of money, by its number.
  record Told(
      int line,
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal financed,
      @Nullable BigDecimal spent) {}

  /// @param figures of indicators by part; those not sent stay as they were
  record Written(
      Contribution.@Nullable Status status,
      @Nullable String narrative,
      @Nullable String reason,
      @Nullable String evidence,
      @Nullable LocalDate doneFrom,
      @Nullable LocalDate doneTo,
      @Nullable List<Told> money,
      @Nullable Boolean confirmed,
      @Nullable Map<UUID, Map<Cell, BigDecimal>> figures) {
    Filled filled(List<Spending> known) {
      refuseLong(narrative, LONGEST);
      refuseLong(reason, LONG);
      refuseLong(evidence, LONG);
      var told = money == null ? List.<Told>of() : money;
      return new Filled(
          status,
          narrative,
          reason,
          evidence,
          doneFrom,
          doneTo,
          known.stream().map(line -> with(line, told)).toList(),
          Boolean.TRUE.equals(confirmed),
          figures == null ? Map.of() : figures);
    }

    // A line that is not sent stays as it was.
    private static Spending with(Spending line, List<Told> told) {
      for (var one : told) {
        if (one.line() == line.line()) {
          refuseWrong(one.allocated(), one.financed(), one.spent());
          return new Spending(
              line.line(),
              line.source(),
              line.planned(),
              one.allocated(),
              one.financed(),
              one.spent(),
              line.shared());
        }
      }
      return line;
    }

    private static void refuseWrong(@Nullable BigDecimal... sums) {
      for (var sum : sums) {
        if (sum != null && Amounts.isWrong(sum.toPlainString())) {
          throw new BadRequest("reporting.amount.wrong", sum.toPlainString());
        }
      }
    }

    private static void refuseLong(@Nullable String words, int most) {
      if (words != null && words.length() > most) {
        throw new BadRequest("reporting.long", most);
      }
    }
  }
}
