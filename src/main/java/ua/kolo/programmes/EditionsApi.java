package ua.kolo.programmes;

import java.util.List;
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
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Versions;

/// Editions of a programme, their sums and acts, and what stands against adopting one, for other
/// programs.
@RestController
@RequestMapping("/api/v1/programmes/{id}")
class EditionsApi {
  private final Programmes programmes;
  private final ActCorrections corrections;
  private final EditionWords words;

  EditionsApi(Programmes programmes, ActCorrections corrections, EditionWords words) {
    this.programmes = programmes;
    this.corrections = corrections;
    this.words = words;
  }

  /// What open data tell of an adopted edition beside its act.
  @GetMapping("/editions/{number}/words")
  ResponseEntity<OpenWords> words(@PathVariable ProgrammeId id, @PathVariable int number) {
    var now = words.find(id, number);
    return ResponseEntity.ok().eTag(Versions.tag(now.seen())).body(now);
  }

  /// Writes it anew: who answers for the programme, what the act is called, its https address. The
  /// version that was read is asked.
  @PutMapping("/editions/{number}/words")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<OpenWords> write(
      @PathVariable ProgrammeId id,
      @PathVariable int number,
      @RequestBody Words said,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    words.find(id, number);
    int seen = Versions.expected(ifMatch);
    words.write(id, number, new OpenWords(said.executant(), said.actTitle(), said.actUrl()), seen);
    return words(id, number);
  }

  /// Newest first.
  @GetMapping("/editions")
  List<ProgrammeView.Edition> editions(@PathVariable ProgrammeId id) {
    return programmes.find(id).editions();
  }

  /// Begins an amendment of the adopted programme: a draft edition to be edited and adopted.
  @PostMapping("/amendment")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ProgrammesApi.Summary> amend(
      @PathVariable ProgrammeId id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var begun = programmes.amend(id, Versions.expected(ifMatch));
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(Versions.tag(begun.version()))
        .body(ProgrammesApi.Summary.of(begun));
  }

  @GetMapping("/sums")
  List<SumRow> sums(@PathVariable ProgrammeId id, @RequestParam(defaultValue = "SOURCE") SumBy by) {
    return programmes.sums(id, by);
  }

  /// Says why a finding may stand.
  @PutMapping("/findings/{finding}/explanation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void explain(
      @PathVariable ProgrammeId id, @PathVariable String finding, @RequestBody Explained words) {
    var why = words.why();
    programmes.explain(id, finding, why == null ? "" : why);
  }

  /// Takes an explanation back.
  @DeleteMapping("/findings/{finding}/explanation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unexplain(@PathVariable ProgrammeId id, @PathVariable String finding) {
    programmes.withdraw(id, finding);
  }

  /// Corrections of acts, newest first.
  @GetMapping("/act-corrections")
  ResponseEntity<List<ActCorrection>> corrections(@PathVariable ProgrammeId id) {
    return answer(corrections.list(id));
  }

  /// Puts right what was typed wrong of the act of an adopted edition; a reason is asked, and the
  /// version of the corrections that were read.
  @PutMapping("/editions/{number}/act")
  @Needs(Right.PROGRAMME_APPROVE)
  ResponseEntity<List<ActCorrection>> correct(
      @PathVariable ProgrammeId id,
      @PathVariable int number,
      @RequestBody Corrected corrected,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    corrections.list(id);
    int seen = Versions.expected(ifMatch);
    var act = corrected.act();
    if (act == null) {
      throw new BadRequest("programmes.request.badAct");
    }
    var why = corrected.why();
    corrections.correct(id, number, act.act(), why == null ? "" : why, seen);
    return answer(corrections.list(id));
  }

  private static ResponseEntity<List<ActCorrection>> answer(List<ActCorrection> made) {
    return ResponseEntity.ok().eTag(Versions.tag(made.size())).body(made);
  }

  record Words(@Nullable String executant, @Nullable String actTitle, @Nullable String actUrl) {}

  record Explained(@Nullable String why) {}

  record Corrected(ProgrammesApi.@Nullable Adoption act, @Nullable String why) {}
}
