package ua.kolo.tracking.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.tracking.reporting.TreasuryFigures;

/// Figures of the treasury upon lines of measures, made from what counts now.
@Component
@Transactional
class CashFacts implements TreasuryFigures {
  private final CashRows cash;
  private final CodeRows codes;

  CashFacts(CashRows cash, CodeRows codes) {
    this.cash = cash;
    this.codes = codes;
  }

  /// Every figure that counts, with what of it is upon lines and what stays.
  List<Placing> placings(UUID unit) {
    return placed(unit, cash.figures(unit));
  }

  /// The same of the codes some lines use.
  List<Placing> placings(UUID unit, List<CodeUse> theirs) {
    var digits = theirs.stream().map(use -> use.code().digits()).distinct().toList();
    return placed(unit, cash.figures(unit, digits));
  }

  private List<Placing> placed(UUID unit, List<CashFigure> figures) {
    var uses = codes.ofUnit(unit);
    var splits = cash.splits(unit);
    return figures.stream()
        .map(figure -> Placing.of(figure, uses, splits.getOrDefault(figure.id(), Map.of())))
        .toList();
  }

  /// What the treasury tells of each line of a programme in a time; lines it tells nothing of are
  /// absent.
  Map<Place, CashFact> facts(UUID programme, UUID unit, CashPeriod asked) {
    var uses = codes.ofProgramme(programme);
    if (uses.isEmpty()) {
      return Map.of();
    }
    var placings = placings(unit, uses);
    var facts = new LinkedHashMap<Place, CashFact>();
    for (var use : uses) {
      var fact = fact(use, placings, asked);
      if (fact != null) {
        facts.merge(new Place(use.key(), use.line()), fact, CashFact::plus);
      }
    }
    return facts;
  }

  private static @Nullable CashFact fact(CodeUse use, List<Placing> placings, CashPeriod asked) {
    var byFund = new HashMap<Fund, Map<CashPeriod, CashAmounts>>();
    var ofBoth = new HashMap<CashPeriod, CashAmounts>();
    for (var placing : placings) {
      var part = placing.parts().get(use.id());
      var period = placing.figure().period();
      if (part != null && period.to().getYear() == asked.to().getYear()) {
        var fund = placing.figure().fund();
        var pieces = fund == null ? ofBoth : byFund.computeIfAbsent(fund, _ -> new HashMap<>());
        pieces.merge(period, part, CashAmounts::plus);
      }
    }
    var all = new ArrayList<>(byFund.values());
    all.add(ofBoth);
    boolean waits =
        placings.stream().anyMatch(placing -> waitsFor(use, placing) && isOf(placing, asked));
    CashFact sum = null;
    for (var pieces : all) {
      var known = Coverage.of(pieces(pieces), asked);
      boolean heard = pieces.keySet().stream().anyMatch(period -> !period.to().isAfter(asked.to()));
      if (known.isPresent() || heard) {
        var fact = new CashFact(known.orElse(CashAmounts.NONE), known.isPresent() && !waits);
        sum = sum == null ? fact : sum.plus(fact);
      }
    }
    return sum == null || sum.amounts().isEmpty() ? null : sum;
  }

  /// Whether money of the use's code is upon no line yet, so that more may come.
  private static boolean waitsFor(CodeUse use, Placing placing) {
    return placing.why() == Placing.Why.BY_HAND && use.takes(placing.figure());
  }

  private static boolean isOf(Placing placing, CashPeriod asked) {
    var told = placing.figure().period().to();
    return told.getYear() == asked.to().getYear() && !told.isAfter(asked.to());
  }

  private static List<Coverage.Piece> pieces(Map<CashPeriod, CashAmounts> byPeriod) {
    return byPeriod.entrySet().stream()
        .map(one -> new Coverage.Piece(one.getKey(), one.getValue()))
        .toList();
  }

  @Override
  public Map<Place, Figure> of(UUID programme, UUID unit, LocalDate from, LocalDate to) {
    var told = new LinkedHashMap<Place, Figure>();
    facts(programme, unit, new CashPeriod(from, to))
        .forEach(
            (place, fact) ->
                told.put(
                    place,
                    new Figure(
                        fact.amounts().allocated(),
                        fact.amounts().financed(),
                        fact.amounts().spent(),
                        fact.whole())));
    return told;
  }
}
