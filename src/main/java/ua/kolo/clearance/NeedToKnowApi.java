package ua.kolo.clearance;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Whether records are read by those who work with them only, for other programs.
@RestController
@RequestMapping("/api/v1/clearance/need-to-know")
class NeedToKnowApi {
  private final NeedToKnow need;

  NeedToKnowApi(NeedToKnow need) {
    this.need = need;
  }

  /// Whether it holds, and when it held; the latest first.
  @GetMapping
  @Needs(Right.ACCESS_REVIEW)
  Standing standing() {
    return new Standing(need.holds(), need.course());
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void begin() {
    need.begin();
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end() {
    need.end();
  }

  record Standing(boolean holds, List<Narrowing> course) {}
}
