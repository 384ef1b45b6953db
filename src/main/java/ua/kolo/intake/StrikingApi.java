package ua.kolo.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Versions;

/// Reports registered by mistake, for other programs.
@RestController
@RequestMapping("/api/v1/reports/{id}/striking")
class StrikingApi {
  private final Striking striking;
  private final Reports reports;

  StrikingApi(Striking striking, Reports reports) {
    this.striking = striking;
    this.reports = reports;
  }

  /// Strikes a report out: its number stays taken, nothing more is owed by it, nothing counts it.
  @PutMapping
  Report strike(
      @PathVariable UUID id,
      @RequestBody Asked asked,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    if (asked.reason() == null) {
      throw new BadRequest("intake.strike.reason.missing");
    }
    striking.strike(id, Versions.expected(ifMatch), asked.reason(), asked.sameAs());
    return reports.find(id);
  }

  /// Takes the striking out back.
  @DeleteMapping
  Report restore(@PathVariable UUID id) {
    striking.restore(id);
    return reports.find(id);
  }

  /// Why.
  ///
  /// @param sameAs the report it repeats, with `TWICE` only
  record Asked(Strike.Reason reason, @Nullable UUID sameAs) {}
}
