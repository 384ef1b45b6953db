package ua.kolo.identity.reviews;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reviews of who has what, for other programs.
@RestController
@RequestMapping("/api/v1/access-reviews")
class ReviewsApi {
  private final Reviews reviews;

  ReviewsApi(Reviews reviews) {
    this.reviews = reviews;
  }

  /// Where the institution stands, and its reviews, the latest first.
  record Listed(Standing standing, List<Review> rows) {}

  /// A review and what was said of every line.
  record Whole(Review review, List<ReviewedLine> lines) {}

  @GetMapping
  Listed list() {
    return new Listed(reviews.standing(), reviews.list());
  }

  @GetMapping("/{id}")
  Whole find(@PathVariable UUID id) {
    return new Whole(reviews.find(id), reviews.lines(id));
  }
}
