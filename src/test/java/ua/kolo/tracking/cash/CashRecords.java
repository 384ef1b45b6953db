package ua.kolo.tracking.cash;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;
import ua.kolo.tracking.Lived;

/// A code upon a line of a programme's money.
@Component
class CashRecords implements RecordMaker {
  private final Lived lived;
  private final BudgetCodes codes;
  private final ProgrammeMoney money;

  CashRecords(Lived lived, BudgetCodes codes, ProgrammeMoney money) {
    this.lived = lived;
    this.codes = codes;
    this.money = money;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/execution/{id}/money");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var programme = lived.programme(Acting.system(unit), unit);
    return Acting.system(unit)
        .call(
            () -> {
              var line = money.lines(programme, 2026).getFirst();
              var change =
                  new CodeUseChange(line.line(), new BudgetCode("0213124"), null, null, null);
              var code = codes.add(programme, line.key(), change);
              return Map.of("id", programme.toString(), "code", code.toString());
            });
  }

  /// A file of the treasury with a figure.
  @Component
  static class OfFile implements RecordMaker {
    private final CashImports imports;

    OfFile(CashImports imports) {
      this.imports = imports;
    }

    @Override
    public Set<String> beginnings() {
      return Set.of("/treasury/imports/{id}", "/api/v1/treasury/imports/{id}");
    }

    @Override
    public Map<String, String> make(UUID unit) {
      return make(unit, code());
    }

    // Of a code nobody has told of yet, for the same file again takes nothing.
    Map<String, String> make(UUID unit, String code) {
      return Acting.system(unit)
          .call(
              () -> {
                var rows = List.of(List.of("КПКВК", "Касові"), List.of(code, "5"));
                var order = new CashOrder(List.of(), false, CashPeriod.year(2026), null);
                imports.take("вигадане.csv", rows, order, false);
                return Map.of("id", imports.list().getFirst().id().toString());
              });
    }

    static String code() {
      return String.valueOf(ThreadLocalRandom.current().nextInt(9_000_000, 9_999_999));
    }
  }

  /// The figure itself.
  @Component
  static class OfFigure implements RecordMaker {
    private final OfFile files;
    private final CashImports imports;

    OfFigure(OfFile files, CashImports imports) {
      this.files = files;
      this.imports = imports;
    }

    @Override
    public Set<String> beginnings() {
      return Set.of("/treasury/figures/{id}", "/api/v1/treasury/figures/{id}");
    }

    @Override
    public Map<String, String> make(UUID unit) {
      var code = OfFile.code();
      files.make(unit, code);
      var made =
          Acting.system(unit).call(imports::waiting).stream()
              .map(Placing::figure)
              .filter(figure -> figure.code().digits().equals(code))
              .findFirst()
              .orElseThrow();
      return Map.of("id", made.id().toString());
    }
  }
}
