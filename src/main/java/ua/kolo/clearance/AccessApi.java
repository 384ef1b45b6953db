package ua.kolo.clearance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Ties of colleagues to records, for other programs of whoever reviews access.
@RestController
@RequestMapping("/api/v1/access/ties")
class AccessApi {
  private static final int MOST = 200;
  private final TieReview ties;

  AccessApi(TieReview ties) {
    this.ties = ties;
  }

  /// A part of the ties.
  ///
  /// @param next the cursor of the next part, null on the last
  record Part(List<Declaration> rows, long total, @Nullable UUID next) {}

  @GetMapping
  Part list(
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int size) {
    var filter = TieFilter.of(name, all);
    int wanted = Math.clamp(size, 1, MOST);
    var rows = ties.ofOthersAfter(filter, after, wanted + 1);
    var shown = rows.subList(0, Math.min(wanted, rows.size()));
    var next = rows.size() > wanted ? shown.getLast().id() : null;
    return new Part(shown, ties.countOfOthers(filter), next);
  }

  /// Opens the record again to whoever declared it; `reason` says why.
  @PutMapping("/{tie}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID tie, @RequestParam TieEnd reason) {
    ties.end(tie, reason);
  }
}
