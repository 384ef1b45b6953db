package ua.kolo.persons;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;

/// Records that may be of one person, for other programs. The program that asks decides nothing
/// either: a token stands for the member of staff it was made for.
@RestController
@RequestMapping("/api/v1/persons")
class DoublesApi {
  private final Doubles doubles;

  DoublesApi(Doubles doubles) {
    this.doubles = doubles;
  }

  /// The likeliest first.
  @GetMapping("/doubles")
  List<Pair> pairs() {
    return doubles.pairs();
  }

  /// Pairs said to be of two persons, the latest first.
  @GetMapping("/distinctions")
  List<Distinction> distinctions() {
    return doubles.distinctions();
  }

  /// Says that the two are of two persons; again changes nothing.
  @PutMapping("/{id}/doubles/{other}/distinction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void distinguish(@PathVariable UUID id, @PathVariable UUID other) {
    doubles.distinguish(id, other);
  }

  /// Takes it back.
  @DeleteMapping("/{id}/doubles/{other}/distinction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undistinguish(
      @PathVariable UUID id, @PathVariable UUID other, @RequestParam Distinction.Undoing reason) {
    doubles.undistinguish(id, other, reason);
  }

  /// What was merged into a person, newest first; undone ones too.
  @GetMapping("/{id}/mergings")
  List<Merging> mergings(@PathVariable UUID id) {
    return doubles.mergings(id);
  }

  /// From now on the other record leads to this one; sent again with the same `Idempotency-Key` it
  /// answers what it answered.
  @PostMapping("/{id}/mergings")
  ResponseEntity<Merged> merge(
      @PathVariable UUID id,
      @RequestBody NewMerging merging,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    if (merging.gone() == null) {
      throw new BadRequest("persons.merge.noOther");
    }
    var request = RequestKey.of(key, "merging", id, merging);
    var made = doubles.merge(id, merging.gone(), Typed.text(merging.reason()), request);
    var place = URI.create("/api/v1/persons/" + id + "/mergings");
    return ResponseEntity.created(place).body(new Merged(made));
  }

  /// The two records are two again.
  @PutMapping("/{id}/mergings/{merging}/undoing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(@PathVariable UUID id, @PathVariable UUID merging, @RequestBody Why why) {
    doubles.undo(id, merging, Typed.text(why.reason()));
  }

  /// @param gone the record that is to lead to the kept one
  record NewMerging(@Nullable UUID gone, @Nullable String reason) {}

  record Merged(UUID id) {}

  record Why(@Nullable String reason) {}
}
