package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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

/// A programme under way, for other programs of the institution that keeps it.
@RestController
@RequestMapping("/api/v1/execution/{id}")
class ExecutionApi {
  private final Tracking tracking;

  ExecutionApi(Tracking tracking) {
    this.tracking = tracking;
  }

  @GetMapping
  Tracked find(@PathVariable ProgrammeId id) {
    return tracking.find(id).orElseThrow(() -> new NotFound(id));
  }

  /// Takes over the newest adopted edition.
  @PostMapping("/taking-over")
  Tracked follow(@PathVariable ProgrammeId id) {
    tracking.follow(id);
    return find(id);
  }

  /// Times of its measures, by days; of what is found those from the given one on.
  @GetMapping("/times")
  Times times(@PathVariable ProgrammeId id, TimesQuery query) {
    var today = tracking.today();
    var page = tracking.times(id, query);
    return new Times(
        page.found(),
        page.rows().stream().map(one -> MeasuresApi.Due.of(one, today)).toList(),
        page.end() < page.found() ? page.end() : null);
  }

  /// What bodies take part in, in the order of the plan; of the bodies those from the given one on.
  @GetMapping("/executors")
  Executors executors(@PathVariable ProgrammeId id, @RequestParam(defaultValue = "0") int from) {
    int found = tracking.bodies(id).found();
    int start = Math.clamp(from, 0, found);
    int end = Math.min(start + TimesQuery.ROWS, found);
    var rows = tracking.participations(id, start, TimesQuery.ROWS);
    return new Executors(found, rows, end < found ? end : null);
  }

  @GetMapping("/executors/{part}")
  Participation executor(@PathVariable ProgrammeId id, @PathVariable UUID part) {
    return tracking.participation(id, part);
  }

  /// Says which institution the name means, in all measures; none takes it back.
  @PutMapping("/executors/{part}/body")
  @Needs(Right.PROGRAMME_MANAGE)
  Participation settle(
      @PathVariable ProgrammeId id, @PathVariable UUID part, @RequestBody Meant meant) {
    tracking.settle(id, tracking.participation(id, part).name(), meant.body());
    return tracking.participation(id, part);
  }

  /// Says when the body was asked to take part.
  @PutMapping("/executors/{part}/asking")
  @Needs(Right.PROGRAMME_MANAGE)
  Participation ask(
      @PathVariable ProgrammeId id, @PathVariable UUID part, @RequestBody Asked asked) {
    var one = tracking.participation(id, part);
    tracking.ask(id, one.name(), required(asked.on()), asked.letter());
    return tracking.participation(id, part);
  }

  /// Says what it answered.
  @PutMapping("/executors/{part}/answer")
  @Needs(Right.PROGRAMME_MANAGE)
  Participation answer(
      @PathVariable ProgrammeId id, @PathVariable UUID part, @RequestBody Said said) {
    var one = tracking.participation(id, part);
    var answer = said.answer();
    if (answer == null) {
      throw new BadRequest("tracking.answer.noStatus");
    }
    tracking.answered(id, one.name(), answer, required(said.on()));
    return tracking.participation(id, part);
  }

  /// Takes an answer back that was written down by mistake.
  @DeleteMapping("/executors/{part}/answer")
  @Needs(Right.PROGRAMME_MANAGE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unanswer(@PathVariable ProgrammeId id, @PathVariable UUID part) {
    tracking.unanswered(id, tracking.participation(id, part).name());
  }

  private static LocalDate required(@Nullable LocalDate day) {
    if (day == null) {
      throw new BadRequest("tracking.day.wrong");
    }
    return day;
  }

  /// @param next the row the next page begins with; null on the last
  record Times(int found, List<MeasuresApi.Due> rows, @Nullable Integer next) {}

  /// @param found how many bodies take part
  /// @param rows every measure of the bodies of the page
  /// @param next the body the next page begins with; null on the last
  record Executors(int found, List<Participation> rows, @Nullable Integer next) {}

  record Meant(@Nullable UUID body) {}

  record Asked(@Nullable LocalDate on, @Nullable String letter) {}

  record Said(Participation.@Nullable Answer answer, @Nullable LocalDate on) {}
}
