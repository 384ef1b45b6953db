package ua.kolo.persons;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.Versions;

/// Persons, for other programs. Searching is a POST: names do not go into addresses.
@RestController
@RequestMapping("/api/v1/persons")
class PersonsApi {
  private final Persons persons;

  PersonsApi(Persons persons) {
    this.persons = persons;
  }

  @PostMapping("/search")
  Found search(@RequestBody Sought sought) {
    if (sought.purpose() == null) {
      throw new BadRequest("persons.purpose.missing");
    }
    return persons.search(sought.wanted(), Objects.requireNonNull(sought.purpose()));
  }

  /// Writes one; sent again with the same `Idempotency-Key` it writes nobody more.
  @PostMapping
  ResponseEntity<Written> add(
      @RequestBody NewPerson person,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var alike = persons.alike(person.wanted());
    var here =
        Acting.current().may(Right.PERSON_READ)
            ? persons.knownHere(person.wanted())
            : List.<String>of();
    var request = RequestKey.of(key, Persons.KIND, person);
    var id = persons.add(person.wanted(), person.secret(), request);
    return ResponseEntity.created(URI.create("/api/v1/persons/" + id))
        .eTag(Versions.tag(1))
        .body(new Written(id, others(alike, id), here));
  }

  // Sent again, a person would be alike the record that was made of it.
  private static List<Found.Match> others(List<Found.Match> alike, UUID id) {
    return alike.stream().filter(match -> !match.id().equals(id)).toList();
  }

  @GetMapping("/{id}")
  ResponseEntity<Person> find(
      @PathVariable UUID id, @RequestParam(defaultValue = "CASE_WORK") Purpose purpose) {
    var person = persons.look(id, purpose);
    return ResponseEntity.ok().eTag(Versions.tag(person.version())).body(person);
  }

  @PutMapping("/{id}")
  ResponseEntity<Person> change(
      @PathVariable UUID id,
      @RequestBody NewPerson person,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    persons.change(id, Versions.expected(ifMatch), person.wanted(), person.hiddenAddresses());
    return find(id, Purpose.CASE_WORK);
  }

  /// Either an identity or a name as one text.
  record Sought(@Nullable Purpose purpose, @Nullable String name, @Nullable Identity identity) {
    Identity wanted() {
      return identity == null ? Identity.named(Typed.text(name)) : identity;
    }
  }

  record NewPerson(
      @Nullable String name, @Nullable Identity identity, @Nullable List<String> hiddenAddresses) {
    Identity wanted() {
      return identity == null ? Identity.named(Typed.text(name)) : identity;
    }

    List<String> secret() {
      return hiddenAddresses == null ? List.of() : hiddenAddresses;
    }
  }

  /// @param alike records that may be of the same person, for somebody to look at
  /// @param here posts to be asked, as in [Found]
  record Written(UUID id, List<Found.Match> alike, List<String> here) {}
}
