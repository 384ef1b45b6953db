package ua.kolo.cases;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import ua.kolo.consents.Ground;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Versions;

/// Case files, for other programs.
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {
  private static final int LARGEST = 200;
  private final Cases cases;
  private final CaseWork work;
  private final CaseEntries entries;
  private final Parties parties;
  private final SafeContacts contacts;
  private final Participations participations;

  CasesApi(
      Cases cases,
      CaseWork work,
      CaseEntries entries,
      Parties parties,
      SafeContacts contacts,
      Participations participations) {
    this.cases = cases;
    this.work = work;
    this.entries = entries;
    this.parties = parties;
    this.contacts = contacts;
    this.participations = participations;
  }

  /// Opens a file; sent again with the same `Idempotency-Key` it answers what it answered.
  @PostMapping
  ResponseEntity<CaseFile> open(
      @RequestBody NewCase opening,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var id = work.open(opening, RequestKey.of(key, Cases.KIND, opening));
    var file = cases.find(id);
    return ResponseEntity.created(URI.create("/api/v1/cases/" + id))
        .eTag(Versions.tag(file.version()))
        .body(file);
  }

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "OPEN") CaseFilter.Standing standing,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable LocalDate reviewBy,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(defaultValue = "false") boolean elsewhere,
      @RequestParam(defaultValue = "ANY") CaseFilter.Lead lead,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int size) {
    var filter = new CaseFilter(standing, status, kind, reviewBy, person, elsewhere, lead);
    var wanted = Math.clamp(size, 1, LARGEST);
    var found = cases.list(filter, after, wanted + 1);
    var rows = found.size() > wanted ? found.subList(0, wanted) : found;
    return new Listed(rows, found.size() > wanted ? rows.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ResponseEntity<CaseFile> find(@PathVariable UUID id) {
    var file = cases.find(id);
    return ResponseEntity.ok().eTag(Versions.tag(file.version())).body(file);
  }

  @PutMapping("/{id}")
  ResponseEntity<CaseFile> change(
      @PathVariable UUID id,
      @RequestBody Change change,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    work.change(id, Versions.expected(ifMatch), change.kind(), change.words(), change.reviewOn());
    return find(id);
  }

  /// Gives the file another status.
  @PostMapping("/{id}/turns")
  ResponseEntity<CaseFile> turn(
      @PathVariable UUID id,
      @RequestBody Turn.New turn,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    work.turn(id, Versions.expected(ifMatch), turn);
    return find(id);
  }

  @GetMapping("/{id}/turns")
  List<Turn> turns(@PathVariable UUID id) {
    return cases.turns(id);
  }

  @GetMapping("/{id}/entries")
  List<Entry> entries(@PathVariable UUID id) {
    return entries.of(id);
  }

  /// Writes one; sent again with the same `Idempotency-Key` it answers what it answered.
  @PostMapping("/{id}/entries")
  @ResponseStatus(HttpStatus.CREATED)
  Made write(
      @PathVariable UUID id,
      @RequestBody Entry.New entry,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    return new Made(entries.write(id, whole(entry), RequestKey.of(key, "entry", id, entry)));
  }

  /// Corrects one; sent again with the same `Idempotency-Key` it answers what it answered.
  @PostMapping("/{id}/entries/{entry}/correction")
  @ResponseStatus(HttpStatus.CREATED)
  Made correct(
      @PathVariable UUID id,
      @PathVariable UUID entry,
      @RequestBody Entry.New corrected,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var request = RequestKey.of(key, "correction", id, entry, corrected);
    return new Made(entries.correct(id, entry, whole(corrected), request));
  }

  /// Adds somebody; sent again with the same `Idempotency-Key` it adds nobody more.
  @PostMapping("/{id}/parties")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(
      @PathVariable UUID id,
      @RequestBody Another another,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var request = RequestKey.of(key, "party", id, another);
    parties.add(id, another.party(), another.ground(), request);
  }

  @DeleteMapping("/{id}/parties/{party}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id, @PathVariable UUID party) {
    parties.end(id, party);
  }

  @GetMapping("/{id}/contacts")
  List<SafeContact> contacts(@PathVariable UUID id) {
    return contacts.of(id);
  }

  /// Says how a person is reached; If-Match names the version seen, "0" when nobody was asked yet.
  @PutMapping("/{id}/contacts/{person}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestBody Said said,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var words = said.words() == null ? new SafeContact.Words(null, null, null, null) : said.words();
    var seen = Versions.expected(ifMatch);
    contacts.keep(id, person, seen, said.neverWrite(), words, said.confirmedOn());
  }

  @GetMapping("/{id}/participations")
  List<Participation> participations(@PathVariable UUID id) {
    return participations.of(id);
  }

  /// Lets an institution in; sent again with the same `Idempotency-Key` it answers what it
  /// answered.
  @PostMapping("/{id}/participations")
  @ResponseStatus(HttpStatus.CREATED)
  Made begin(
      @PathVariable UUID id,
      @RequestBody Begin begin,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    if (begin.institution() == null || begin.reason() == null) {
      throw new BadRequest("cases.refused.whom");
    }
    var request = RequestKey.of(key, "participation", id, begin);
    return new Made(
        participations.begin(id, begin.institution(), begin.reason(), begin.ground(), request));
  }

  @PutMapping("/{id}/participations/{participation}/sections")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void open(
      @PathVariable UUID id, @PathVariable UUID participation, @RequestBody Set<Section> sections) {
    participations.open(id, participation, sections);
  }

  @DeleteMapping("/{id}/participations/{institution}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endParticipation(@PathVariable UUID id, @PathVariable UUID institution) {
    participations.end(id, institution);
  }

  /// Takes the ending back within a day.
  @PostMapping("/{id}/participations/{institution}/restoration")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restoreParticipation(@PathVariable UUID id, @PathVariable UUID institution) {
    participations.restore(id, institution);
  }

  private static Entry.New whole(Entry.New entry) {
    if (entry.section() == null || entry.words() == null) {
      throw new BadRequest("cases.entry.empty");
    }
    return entry;
  }

  /// A part of the list; `next` is the value of `after` for the next part.
  record Listed(List<CaseFile> rows, @Nullable UUID next) {}

  /// What was made.
  record Made(UUID id) {}

  /// Somebody to be added.
  ///
  /// @param ground on which others who take part see her where there is no consent
  record Another(
      @Nullable UUID person,
      @Nullable String role,
      @Nullable String relationship,
      boolean household,
      @Nullable Ground ground) {
    NewCase.NewParty party() {
      if (person == null || role == null) {
        throw new BadRequest("cases.refused.unknownPerson");
      }
      return new NewCase.NewParty(person, role, relationship, household);
    }
  }

  record Change(@Nullable String kind, @Nullable String words, @Nullable LocalDate reviewOn) {}

  record Said(
      boolean neverWrite, SafeContact.@Nullable Words words, @Nullable LocalDate confirmedOn) {}

  record Begin(
      @Nullable UUID institution, Participation.@Nullable Reason reason, @Nullable Ground ground) {}
}
