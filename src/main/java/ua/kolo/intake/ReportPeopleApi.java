package ua.kolo.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.persons.Found;
import ua.kolo.persons.Identity;
import ua.kolo.platform.RequestKey;

/// Those a report names, for other programs. A place in a report is the `id` beside the person.
@RestController
@RequestMapping("/api/v1/reports")
class ReportPeopleApi {
  private final Intake intake;
  private final ReportPeople people;
  private final Reports reports;

  ReportPeopleApi(Intake intake, ReportPeople people, Reports reports) {
    this.intake = intake;
    this.people = people;
    this.reports = reports;
  }

  /// Persons of this institution who may be the one about to be named, at most three.
  @PostMapping("/alike")
  List<Found.Match> alike(@RequestBody Identity identity) {
    return intake.alike(identity);
  }

  /// Adds somebody to a registered report; sent again with the same `Idempotency-Key` it adds
  /// nobody more.
  @PostMapping("/{id}/people")
  @ResponseStatus(HttpStatus.CREATED)
  Report involve(
      @PathVariable UUID id,
      @RequestBody NewReport.Named named,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    intake.involve(id, named, RequestKey.of(key, "involve", id, named));
    return reports.find(id);
  }

  /// Writes somebody as what they are; as what they stood is struck through.
  @PutMapping("/{id}/people/{part}")
  Report recast(@PathVariable UUID id, @PathVariable UUID part, @RequestBody ReportPeople.As as) {
    people.recast(id, part, as);
    return reports.find(id);
  }

  /// Strikes somebody out who was written in by mistake.
  @DeleteMapping("/{id}/people/{part}")
  Report strikeOut(@PathVariable UUID id, @PathVariable UUID part) {
    people.strikeOut(id, part);
    return reports.find(id);
  }

  /// Takes a striking out back.
  @PostMapping("/{id}/people/{part}/restoration")
  Report restore(@PathVariable UUID id, @PathVariable UUID part) {
    people.restore(id, part);
    return reports.find(id);
  }
}
