package ua.kolo.programmes.scenarios;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Versions;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.composing.Budget;
import ua.kolo.programmes.composing.Cut;

/// What a smaller sum pays of a programme, for other programs. Money is in hryvnias.
@RestController
@RequestMapping("/api/v1/programmes/{id}/scenarios")
class ScenariosApi {
  private static final BigDecimal USUAL = BigDecimal.valueOf(70);
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
  private static final BigDecimal MOST = new BigDecimal("1E15");
  private final Scenarios scenarios;

  ScenariosApi(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  @GetMapping
  List<ApiSaved> list(@PathVariable ProgrammeId id) {
    return scenarios.list(id).stream().map(ApiSaved::of).toList();
  }

  /// What is left of the plan at so many per cent; nothing is kept.
  @GetMapping("/at")
  ApiCut at(
      @PathVariable ProgrammeId id,
      @RequestParam(required = false) @Nullable BigDecimal percent,
      @RequestParam(defaultValue = "false") boolean lawFirst) {
    var budget = new ApiBudget(percent == null ? USUAL : percent, null, null, null, lawFirst);
    return ApiCut.of(scenarios.reckon(id, budget.scenario()));
  }

  /// Keeps a scenario under a name; under one that is there already it takes the other's place.
  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ApiSaved> save(@PathVariable ProgrammeId id, @RequestBody ApiNamed named) {
    scenarios.list(id);
    var budget = named.needed();
    var made = scenarios.save(id, named.name() == null ? "" : named.name(), budget.scenario());
    return ResponseEntity.created(URI.create("/api/v1/programmes/" + id + "/scenarios/" + made))
        .body(ApiSaved.of(scenarios.find(id, made)));
  }

  /// A kept scenario, reckoned on the plan as it is now.
  @GetMapping("/{scenario}")
  ApiReckoned find(@PathVariable ProgrammeId id, @PathVariable UUID scenario) {
    var saved = scenarios.find(id, scenario);
    return new ApiReckoned(ApiSaved.of(saved), ApiCut.of(scenarios.reckon(id, saved.scenario())));
  }

  @DeleteMapping("/{scenario}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(Right.PROGRAMME_MANAGE)
  void remove(@PathVariable ProgrammeId id, @PathVariable UUID scenario) {
    scenarios.remove(id, scenario);
  }

  /// Makes it the plan of the draft; measures that fell out `leave` it, or stay without money.
  @PostMapping("/{scenario}/plan")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<Void> apply(
      @PathVariable ProgrammeId id,
      @PathVariable UUID scenario,
      @RequestParam(defaultValue = "false") boolean leave,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var saved = scenarios.find(id, scenario);
    var now = scenarios.apply(id, Versions.expected(ifMatch), saved.scenario(), leave);
    return ResponseEntity.noContent().eTag(Versions.tag(now.version())).build();
  }

  record ApiNamed(@Nullable String name, @Nullable ApiBudget budget) {
    ApiBudget needed() {
      if (budget == null) {
        throw new BadRequest("scenarios.budget.wrong");
      }
      return budget;
    }
  }

  /// One of `percent`, `whole` and `yearly`.
  ///
  /// @param kept keys of measures that must stay
  record ApiBudget(
      @Nullable BigDecimal percent,
      @Nullable BigDecimal whole,
      @Nullable Map<Integer, BigDecimal> yearly,
      @Nullable Set<String> kept,
      boolean lawFirst) {
    static ApiBudget of(Scenario scenario) {
      return switch (scenario.budget()) {
        case Budget.Percent(var percent) ->
            new ApiBudget(percent, null, null, scenario.kept(), scenario.lawFirst());
        case Budget.Whole(var whole) ->
            new ApiBudget(null, whole, null, scenario.kept(), scenario.lawFirst());
        case Budget.Yearly(var sums) ->
            new ApiBudget(null, null, sums, scenario.kept(), scenario.lawFirst());
      };
    }

    Scenario scenario() {
      return new Scenario(budget(), kept == null ? Set.of() : kept, lawFirst);
    }

    private Budget budget() {
      if (Stream.of(percent, whole, yearly).filter(one -> one != null).count() != 1) {
        throw new BadRequest("scenarios.budget.wrong");
      }
      if (percent != null) {
        return new Budget.Percent(checked(percent, MOST_PERCENT));
      }
      if (whole != null) {
        return new Budget.Whole(checked(whole, MOST));
      }
      var sums = new TreeMap<Integer, BigDecimal>();
      if (yearly != null) {
        yearly.forEach((year, sum) -> sums.put(year, checked(sum, MOST)));
      }
      return new Budget.Yearly(sums);
    }

    private static BigDecimal checked(@Nullable BigDecimal number, BigDecimal most) {
      if (number == null || number.signum() < 0 || number.compareTo(most) > 0) {
        throw new BadRequest("scenarios.budget.wrong");
      }
      return number;
    }
  }

  record ApiSaved(UUID id, String name, ApiBudget budget, Instant madeAt, String madeBy) {
    static ApiSaved of(SavedScenario saved) {
      return new ApiSaved(
          saved.id(), saved.name(), ApiBudget.of(saved.scenario()), saved.madeAt(), saved.madeBy());
    }
  }

  record ApiReckoned(ApiSaved scenario, ApiCut cut) {}

  /// @param years 0 is money without a year
  record ApiCut(
      Cut.Change total,
      SortedMap<Integer, Cut.Change> years,
      Map<String, Cut.Change> sources,
      List<ApiRow> measures) {
    static ApiCut of(Cut cut) {
      return new ApiCut(
          cut.total(), cut.years(), cut.sources(), cut.rows().stream().map(ApiRow::of).toList());
    }
  }

  record ApiRow(
      String key,
      @Nullable String number,
      Cut.Fate fate,
      boolean kept,
      boolean lawBound,
      Cut.Change money) {
    static ApiRow of(Cut.Row row) {
      var measure = row.measure();
      return new ApiRow(
          measure.key(), measure.number(), row.fate(), row.kept(), row.lawBound(), row.money());
    }
  }
}
