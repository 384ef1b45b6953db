package ua.kolo.assessments;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;

/// The forms one assesses with, for other programs.
@RestController
@RequestMapping("/api/v1/instruments")
class InstrumentsApi {
  private final Instruments instruments;

  InstrumentsApi(Instruments instruments) {
    this.instruments = instruments;
  }

  @GetMapping
  List<Instrument> list() {
    return instruments.list();
  }

  @GetMapping("/{id}")
  Instrument find(@PathVariable UUID id) {
    return instruments.find(id);
  }

  /// Takes in an edition of one's own, tried on its examples and not yet in use.
  @PostMapping
  ResponseEntity<Instrument> add(@RequestBody Questionnaire asked) {
    var id = instruments.add(asked);
    return ResponseEntity.created(URI.create("/api/v1/instruments/" + id))
        .body(instruments.find(id));
  }

  /// Uses it from a day on.
  @PutMapping("/{id}/force")
  Instrument use(@PathVariable UUID id, @RequestBody Use use) {
    if (use.from() == null) {
      throw new BadRequest("assessments.refused.past");
    }
    instruments.putInForce(id, use.from());
    return instruments.find(id);
  }

  record Use(@Nullable LocalDate from) {}
}
