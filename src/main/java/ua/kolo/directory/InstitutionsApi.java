package ua.kolo.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Institutions for other programs; a secret address is never among what they get.
@RestController
@RequestMapping("/api/v1/institutions")
class InstitutionsApi {
  private static final int MOST = 200;
  private final Institutions institutions;

  InstitutionsApi(Institutions institutions) {
    this.institutions = institutions;
  }

  /// A page of institutions.
  ///
  /// @param next the cursor of the next page, null on the last
  record Part(List<InstitutionRow> rows, long total, @Nullable UUID next) {}

  @GetMapping
  Part list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String territory,
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int size) {
    var filter = new InstitutionFilter(text, kind, territory, closed);
    int wanted = Math.clamp(size, 1, MOST);
    var rows = institutions.after(filter, after, wanted + 1);
    boolean more = rows.size() > wanted;
    var shown = more ? rows.subList(0, wanted) : rows;
    return new Part(shown, institutions.count(filter), more ? shown.getLast().id() : null);
  }

  @GetMapping("/{id}")
  Institution find(@PathVariable UUID id) {
    return institutions.find(id);
  }
}
