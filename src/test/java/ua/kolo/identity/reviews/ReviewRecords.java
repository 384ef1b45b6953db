package ua.kolo.identity.reviews;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;

/// A review of an institution that has a head.
@Component
class ReviewRecords implements RecordMaker {
  private final Reviews reviews;

  ReviewRecords(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/reviews/{id}", "/api/v1/access-reviews/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    return Map.of("id", Headed.at(unit).acting().call(this::confirmAll).toString());
  }

  private UUID confirmAll() {
    var fields = new HashMap<String, String>();
    reviews.held().forEach(line -> fields.put("line-" + line.holding(), "shown"));
    fields.put("rest", "KEEP");
    return reviews.make(Verdicts.of(fields));
  }
}
