package ua.kolo.letters;

import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Letters for other programs: one's own wish, and the outbox of those one looks after.
@RestController
@RequestMapping("/api/v1")
class LettersApi {
  private final Letters letters;

  LettersApi(Letters letters) {
    this.letters = letters;
  }

  /// What one asked for; nothing when that is nothing.
  @GetMapping("/me/letters")
  ResponseEntity<Wish> own() {
    return letters
        .own()
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /// Asks for letters; a new address is asked first whether it is one's own.
  @PutMapping("/me/letters")
  ResponseEntity<Wish> wish(@RequestBody WishForm form, Locale reader) {
    letters.wish(form, reader);
    return own();
  }

  /// No letters any more; the address is forgotten.
  @DeleteMapping("/me/letters")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove() {
    letters.forgetMe();
  }

  /// The code of the letter that asked: the address is one's own.
  @PostMapping("/me/letters/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@RequestBody Confirmation confirmation) {
    letters.confirm(confirmation.code() == null ? "" : confirmation.code());
  }

  /// Letters to oneself, the newest first.
  @GetMapping("/me/letters/sent")
  List<Letter> toMe() {
    return letters.toMe();
  }

  /// Letters of the institutions one looks after, what did not go first.
  @GetMapping("/letters")
  @Needs(Right.PEOPLE_MANAGE)
  List<Letter> outbox() {
    return letters.outbox();
  }

  /// Tries one again that did not go.
  @PostMapping("/letters/{id}/attempts")
  @Needs(Right.PEOPLE_MANAGE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void again(@PathVariable UUID id) {
    letters.again(id);
  }

  /// What the letter's link holds.
  record Confirmation(@Nullable String code) {}
}
