package ua.kolo.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Reports of a file, and taking out of it what does not belong to it, for other programs.
@RestController
@RequestMapping("/api/v1/cases/{id}")
class WithdrawalsApi {
  private final Cases cases;
  private final CaseEntries entries;
  private final CaseWork work;

  WithdrawalsApi(Cases cases, CaseEntries entries, CaseWork work) {
    this.cases = cases;
    this.entries = entries;
    this.work = work;
  }

  /// It was written into the wrong file.
  @PostMapping("/entries/{entry}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable UUID id, @PathVariable UUID entry, @RequestBody Why why) {
    entries.withdraw(id, entry, why.reason());
  }

  @GetMapping("/reports")
  List<CaseFile.Report> reports(@PathVariable UUID id) {
    return cases.find(id).reports();
  }

  /// Another report belongs to the file.
  @PutMapping("/reports/{report}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void join(@PathVariable UUID id, @PathVariable UUID report) {
    work.join(id, report);
  }

  /// It does not: it was joined by mistake.
  @PostMapping("/reports/{report}/parting")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void part(@PathVariable UUID id, @PathVariable UUID report, @RequestBody Why why) {
    work.part(id, report, why.reason());
  }

  record Why(@Nullable String reason) {}
}
