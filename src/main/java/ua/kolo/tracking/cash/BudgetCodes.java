package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.tracking.Tracking;

/// Codes of the budget upon lines of measures: given by people, never guessed.
@Service
@Transactional
public class BudgetCodes {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private final CodeRows codes;
  private final Programmes programmes;
  private final Tracking tracking;
  private final Clock clock;
  private final CashRows cash;

  BudgetCodes(
      CodeRows codes, CashRows cash, Programmes programmes, Tracking tracking, Clock clock) {
    this.codes = codes;
    this.cash = cash;
    this.programmes = programmes;
    this.tracking = tracking;
    this.clock = clock;
  }

  @Needs(Right.PROGRAMME_READ)
  public List<CodeUse> list(ProgrammeId programme) {
    existing(programme);
    return codes.ofProgramme(programme.value());
  }

  @Needs(Right.PROGRAMME_READ)
  public CodeUse find(ProgrammeId programme, UUID id) {
    var use = codes.find(id);
    if (!use.programme().equals(programme.value())) {
      throw new NotFound(id);
    }
    return use;
  }

  /// Says that a code pays for a line of a measure. The shares of one code are at most the whole.
  @Needs(Right.PROGRAMME_MANAGE)
  public UUID add(ProgrammeId programme, String key, CodeUseChange change) {
    existing(programme);
    var measure = measure(programme, key);
    requireRoom(change, null);
    var source =
        measure.lines().stream()
            .filter(line -> line.position() == change.line())
            .findFirst()
            .map(AdoptedMeasure.Line::source)
            .orElse(null);
    if (change.line() > 0
        && measure.lines().stream().noneMatch(line -> line.position() == change.line())) {
      throw new BadRequest("cash.code.noLine");
    }
    var id = codes.add(programme.value(), key, source, change, clock.instant());
    if (id == null) {
      throw new Conflict("cash.code.again");
    }
    if (isSharedWithOthers(id)) {
      requireOpen(codes.find(id));
    }
    return id;
  }

  /// Another share; null takes it away.
  @Needs(Right.PROGRAMME_MANAGE)
  public void share(ProgrammeId programme, UUID id, int version, @Nullable BigDecimal share) {
    var use = find(programme, id);
    requireRoom(new CodeUseChange(use.line(), use.code(), use.kekv(), use.fund(), share), id);
    requireOpen(use);
    codes.share(use, version, share);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void remove(ProgrammeId programme, UUID id) {
    var use = find(programme, id);
    requireOpen(use);
    codes.remove(use.id(), clock.instant());
  }

  /// Takes a removal back.
  @Needs(Right.PROGRAMME_MANAGE)
  public void restore(ProgrammeId programme, UUID id) {
    existing(programme);
    boolean restored = codes.restore(id);
    var use = find(programme, id);
    if (restored) {
      requireOpen(use);
      requireRoom(
          new CodeUseChange(use.line(), use.code(), use.kekv(), use.fund(), use.share()), id);
    }
  }

  // A code given for the first time changes nothing that stood upon a line.
  private boolean isSharedWithOthers(UUID id) {
    var added = codes.find(id);
    return codes.ofUnit(Acting.current().unit()).stream()
        .filter(use -> !use.id().equals(id))
        .anyMatch(use -> use.code().takes(added.code()) || added.code().takes(use.code()));
  }

  /// Figures beside an approved report stay as they were when it was approved.
  private void requireOpen(CodeUse use) {
    var unit = Acting.current().unit();
    var closed = new Closed(codes.ofUnit(unit), codes.closed());
    for (var figure : cash.figures(unit, List.of(use.code().digits()))) {
      var title = use.takes(figure) ? closed.title(figure.key()) : "";
      if (!title.isEmpty()) {
        throw new Conflict("cash.code.closed", title);
      }
    }
  }

  private void requireRoom(CodeUseChange change, @Nullable UUID except) {
    if (change.share() == null) {
      return;
    }
    var taken = change.share();
    for (var use : codes.ofUnit(Acting.current().unit())) {
      boolean together = change.code().takes(use.code()) || use.code().takes(change.code());
      boolean apart =
          (use.kekv() != null && change.kekv() != null && !use.kekv().equals(change.kekv()))
              || (use.fund() != null && change.fund() != null && use.fund() != change.fund());
      if (together && !apart && !use.id().equals(except) && use.share() != null) {
        taken = taken.add(use.share());
      }
    }
    if (taken.compareTo(WHOLE) > 0) {
      throw new Conflict("cash.code.shares", taken.stripTrailingZeros().toPlainString());
    }
  }

  private AdoptedMeasure measure(ProgrammeId programme, String key) {
    return programmes.adopted(programme).measures().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new BadRequest("cash.code.noMeasure"));
  }

  private void existing(ProgrammeId programme) {
    if (tracking.find(programme).isEmpty()) {
      throw new NotFound(programme);
    }
  }
}
