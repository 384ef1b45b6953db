package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Versions;
import ua.kolo.programmes.Occasion;

/// What one's own institution owes to programmes, for other programs.
@RestController
@RequestMapping("/api/v1/measures")
class MeasuresApi {
  private static final int MOST = 200;
  private final MyMeasures measures;

  MeasuresApi(MyMeasures measures) {
    this.measures = measures;
  }

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "NOW") MeasureFilter.Which which,
      @RequestParam(required = false) @Nullable UUID programme,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int size) {
    int most = Math.clamp(size, 1, MOST);
    var found = measures.list(new MeasureFilter(which, programme), after, most + 1);
    var rows = found.size() > most ? found.subList(0, most) : found;
    var next = found.size() > most ? rows.getLast().id() : null;
    return new Listed(rows.stream().map(one -> Due.of(one, measures.today())).toList(), next);
  }

  @GetMapping("/{id}")
  ResponseEntity<Due> find(@PathVariable UUID id) {
    return answer(measures.find(id));
  }

  /// Says what came of it; asked again with the same words it changes nothing more.
  @PutMapping("/{id}/answer")
  ResponseEntity<Due> answer(
      @PathVariable UUID id,
      @RequestBody Given given,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return answer(measures.answer(id, Versions.expected(ifMatch), given.answer()));
  }

  /// Takes an answer back; the measure is owed again.
  @DeleteMapping("/{id}/answer")
  ResponseEntity<Due> takeBack(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return answer(measures.takeBack(id, Versions.expected(ifMatch)));
  }

  private ResponseEntity<Due> answer(Occurrence one) {
    return ResponseEntity.ok()
        .eTag(Versions.tag(one.version()))
        .body(Due.of(one, measures.today()));
  }

  record Listed(List<Due> rows, @Nullable UUID next) {}

  record Due(
      UUID id,
      UUID programme,
      String title,
      @Nullable String number,
      String text,
      String executor,
      Occasion.Kind kind,
      LocalDate startsOn,
      LocalDate dueOn,
      Occurrence.State state,
      Occurrence.@Nullable Status status,
      @Nullable LocalDate doneOn,
      @Nullable String note) {
    static Due of(Occurrence one, LocalDate today) {
      return new Due(
          one.id(),
          one.programme(),
          one.title(),
          one.number(),
          one.text(),
          one.executor(),
          one.kind(),
          one.startsOn(),
          one.dueOn(),
          one.state(today),
          one.status(),
          one.doneOn(),
          one.note());
    }
  }

  record Given(
      Occurrence.@Nullable Status status, @Nullable LocalDate doneOn, @Nullable String note) {
    Answer answer() {
      if (status == null) {
        throw new BadRequest("tracking.answer.noStatus");
      }
      return new Answer(status, doneOn, note);
    }
  }
}
