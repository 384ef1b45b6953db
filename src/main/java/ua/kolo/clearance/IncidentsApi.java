package ua.kolo.clearance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.clearance.IncidentFilter.Shown;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// What others opened or tried, for other programs of whoever reviews access.
@RestController
@RequestMapping("/api/v1/access/incidents")
class IncidentsApi {
  private static final int MOST = 200;
  private static final UUID LAST = new UUID(-1, -1);
  private final Clearance clearance;
  private final Judging judging;

  IncidentsApi(Clearance clearance, Judging judging) {
    this.clearance = clearance;
    this.judging = judging;
  }

  /// A part of the incidents, newest first.
  ///
  /// @param next the cursor of the next part, null on the last
  record Part(List<Incident> rows, @Nullable UUID next) {}

  /// @param all also those this institution has judged
  /// @param shown by its verdict; said, it stands for `all`
  /// @param who the account of whoever came
  /// @param institution where they came from, or whose record it is
  @GetMapping
  @Needs(Right.ACCESS_REVIEW)
  Part list(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable Shown shown,
      @RequestParam(required = false) @Nullable UUID who,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable UUID institution,
      @RequestParam(required = false) @Nullable UUID before,
      @RequestParam(defaultValue = "50") int size) {
    int wanted = Math.clamp(size, 1, MOST);
    var which = shown == null ? all ? Shown.ALL : Shown.WAITING : shown;
    var filter = new IncidentFilter(which, who, from, to, institution);
    var rows = clearance.incidents(filter, before == null ? LAST : before, wanted + 1);
    var part = rows.subList(0, Math.min(wanted, rows.size()));
    return new Part(part, rows.size() > wanted ? part.getLast().id() : null);
  }

  @GetMapping("/{incident}")
  @Needs(Right.ACCESS_REVIEW)
  Incident one(@PathVariable UUID incident) {
    return judging.look(incident);
  }
}
