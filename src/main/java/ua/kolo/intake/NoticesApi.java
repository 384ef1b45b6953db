package ua.kolo.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Whom an institution told of a report, for other programs.
@RestController
@RequestMapping("/api/v1/reports/{id}/notices")
class NoticesApi {
  private final Notices notices;

  NoticesApi(Notices notices) {
    this.notices = notices;
  }

  @GetMapping
  List<Notice> list(@PathVariable UUID id) {
    return notices.of(id);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(@PathVariable UUID id, @RequestBody NewNotice notice) {
    return new Recorded(notices.record(id, notice));
  }

  record Recorded(UUID id) {}
}
