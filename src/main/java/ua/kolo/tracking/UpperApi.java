package ua.kolo.tracking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;

/// Which measures above a programme's measures carry out, for other programs.
@RestController
@RequestMapping("/api/v1/execution/{id}/upper")
class UpperApi {
  private final UpperTies ties;
  private final Tracking tracking;

  UpperApi(UpperTies ties, Tracking tracking) {
    this.ties = ties;
    this.tracking = tracking;
  }

  @GetMapping
  List<UpperTie> list(@PathVariable ProgrammeId id) {
    own(id);
    return ties.of(id);
  }

  /// Its own measures, to be tied.
  @GetMapping("/measures")
  List<PlanMeasure> measures(@PathVariable ProgrammeId id) {
    own(id);
    return ties.measures(id.value());
  }

  /// Programmes its measures may be tied to.
  @GetMapping("/programmes")
  List<UpperProgramme> programmes(@PathVariable ProgrammeId id) {
    return ties.above(id);
  }

  /// Measures of one of these; at most fifty.
  @GetMapping("/programmes/{programme}/measures")
  List<PlanMeasure> search(
      @PathVariable ProgrammeId id,
      @PathVariable UUID programme,
      @RequestParam(defaultValue = "") String q) {
    return ties.search(id, programme, q);
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  @ResponseStatus(HttpStatus.CREATED)
  Made tie(@PathVariable ProgrammeId id, @RequestBody Wanted wanted) {
    own(id);
    var measure = wanted.measure();
    var programme = wanted.programme();
    var upper = wanted.upper();
    if (measure == null || programme == null || upper == null) {
      throw new BadRequest("tracking.upper.incomplete");
    }
    return new Made(ties.tie(id, measure, programme, upper));
  }

  @DeleteMapping("/{tie}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void untie(@PathVariable ProgrammeId id, @PathVariable UUID tie) {
    ties.untie(id, tie);
  }

  private void own(ProgrammeId id) {
    if (tracking.find(id).isEmpty()) {
      throw new NotFound(id);
    }
  }

  /// @param measure of this programme
  /// @param programme the one above
  /// @param upper the measure of the one above
  record Wanted(@Nullable UUID measure, @Nullable UUID programme, @Nullable UUID upper) {}

  record Made(UUID id) {}
}
