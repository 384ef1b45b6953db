package ua.kolo.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.NotFound;

/// Files by their number, and what belongs to them, for other programs.
@RestController
@RequestMapping("/api/v1/cases")
class CaseWorkApi {
  private final Cases cases;
  private final Parties parties;

  CaseWorkApi(Cases cases, Parties parties) {
    this.cases = cases;
    this.parties = parties;
  }

  /// The institution's file with the number.
  @GetMapping("/numbered")
  ResponseEntity<CaseFile> numbered(
      @RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "0") int number) {
    var found = cases.numbered(year, number);
    return number == 0
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok(cases.find(found.orElseThrow(() -> new NotFound(number + "/" + year))));
  }

  /// Somebody who was taken out of the file is in it again.
  @PostMapping("/{id}/parties/{party}/restoration")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restore(@PathVariable UUID id, @PathVariable UUID party) {
    parties.restore(id, party);
  }

  /// The institution's other files that name any of its people.
  @GetMapping("/{id}/related")
  List<CaseFile> related(@PathVariable UUID id) {
    return cases.related(cases.find(id));
  }
}
