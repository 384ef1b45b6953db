package ua.kolo.overview.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The minimum package of the own hromada, for other programs. What is said of a service for a day
/// replaces what was said for that day, so sending it twice says it once.
@RestController
@RequestMapping("/api/v1/package")
class PackageApi {
  private final MinimumPackage services;

  PackageApi(MinimumPackage services) {
    this.services = services;
  }

  @GetMapping
  Told checklist(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      Locale reader) {
    var day = on == null ? services.today() : on;
    var lines = services.lines(day);
    return new Told(
        day,
        ServiceLines.coverage(lines),
        lines.stream().map(line -> Line.of(line, reader)).toList());
  }

  @GetMapping("/history")
  List<Provision> history(@RequestParam(defaultValue = "") String service) {
    return service.isBlank() ? services.history() : services.history(service);
  }

  @PutMapping("/entry")
  @Needs(Right.PROGRAMME_MANAGE)
  Provision say(@RequestBody Entry entry) {
    var id = services.say(entry.said());
    return services.history(entry.said().service()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @PutMapping("/publication")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void publish() {
    services.publish();
  }

  @DeleteMapping("/publication")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hide() {
    services.hide();
  }

  record Told(LocalDate day, Coverage coverage, List<Line> services) {}

  /// @param way null when nobody said anything: missing, which is not NONE
  /// @param verification whether the law's list may be relied on
  record Line(
      String service,
      String name,
      String verification,
      @Nullable Way way,
      @Nullable LocalDate since,
      @Nullable String provider,
      @Nullable String act,
      @Nullable String note) {
    static Line of(ServiceLine line, Locale reader) {
      var said = line.said();
      return new Line(
          line.service().item(),
          line.service().name().in(reader),
          line.service().basis().verification().name(),
          said == null ? null : said.way(),
          said == null ? null : said.since(),
          said == null ? null : said.provider(),
          said == null ? null : said.act(),
          said == null ? null : said.note());
    }
  }

  record Entry(
      @Nullable String service,
      @Nullable Way way,
      @Nullable LocalDate since,
      @Nullable String provider,
      @Nullable String act,
      @Nullable String note) {
    NewProvision said() {
      if (service == null || way == null || since == null) {
        throw new BadRequest("services.request.incomplete");
      }
      return new NewProvision(service, way, since, provider, act, note);
    }
  }
}
