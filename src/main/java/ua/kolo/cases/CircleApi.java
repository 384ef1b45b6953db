package ua.kolo.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.Versions;

/// Who leads a file and who is let in beside, for other programs.
@RestController
@RequestMapping("/api/v1/cases/{id}")
class CircleApi {
  private final Cases cases;
  private final Circles circles;

  CircleApi(Cases cases, Circles circles) {
    this.cases = cases;
    this.circles = circles;
  }

  @GetMapping("/circle")
  Circle circle(@PathVariable UUID id) {
    return circles.of(id);
  }

  /// The named post leads the file from now on, from the version that was read; without a body the
  /// post that acts does.
  @PutMapping("/lead")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lead(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Lead lead,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    if (lead == null) {
      circles.take(id);
      return;
    }
    cases.find(id);
    circles.lead(id, Versions.expected(ifMatch), lead.post(), lead.stays());
  }

  @PutMapping("/circle/{post}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@PathVariable UUID id, @PathVariable UUID post) {
    circles.add(id, post);
  }

  @DeleteMapping("/circle/{post}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id, @PathVariable UUID post) {
    circles.end(id, post);
  }

  /// @param stays whether the post that led it is let in beside the new one
  record Lead(UUID post, boolean stays) {}
}
