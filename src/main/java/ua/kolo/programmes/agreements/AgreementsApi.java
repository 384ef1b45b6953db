package ua.kolo.programmes.agreements;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;

/// The approval sheet of a draft, for other programs.
@RestController
@RequestMapping("/api/v1/programmes/{id}/agreement")
class AgreementsApi {
  private final Agreements agreements;

  AgreementsApi(Agreements agreements) {
    this.agreements = agreements;
  }

  /// Who must agree, who was asked, what each answered and to which state of the plan.
  @GetMapping
  ApprovalSheet sheet(@PathVariable ProgrammeId id) {
    return agreements.sheet(id);
  }

  /// Puts on the sheet whom the plan itself names.
  @PostMapping("/proposal")
  @Needs(Right.PROGRAMME_MANAGE)
  ApprovalSheet propose(@PathVariable ProgrammeId id) {
    return agreements.propose(id);
  }

  @PostMapping("/bodies")
  @ResponseStatus(HttpStatus.CREATED)
  @Needs(Right.PROGRAMME_MANAGE)
  ApprovalSheet add(@PathVariable ProgrammeId id, @RequestBody ApiBody asked) {
    var role = asked.role() == null ? Agreement.Role.OTHER : asked.role();
    return agreements.add(id, asked.body() == null ? "" : asked.body(), role);
  }

  @DeleteMapping("/bodies/{row}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(Right.PROGRAMME_MANAGE)
  void remove(@PathVariable ProgrammeId id, @PathVariable UUID row) {
    agreements.find(id, row);
    agreements.remove(id, row);
  }

  /// The draft is sent on to all it was not sent to as it is now; institutions that are known owe
  /// their answers by the day, in two weeks when none is named.
  @PostMapping("/asking")
  @Needs(Right.PROGRAMME_MANAGE)
  ApiAsked ask(
      @PathVariable ProgrammeId id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {
    return new ApiAsked(agreements.ask(id, until == null ? agreements.usualDay() : until));
  }

  /// Says which institution a body is, null for none that answers here.
  @PutMapping("/bodies/{row}/institution")
  @Needs(Right.PROGRAMME_MANAGE)
  Agreement choose(
      @PathVariable ProgrammeId id, @PathVariable UUID row, @RequestBody ApiInstitution chosen) {
    agreements.find(id, row);
    agreements.choose(id, row, chosen.institution());
    return agreements.find(id, row);
  }

  /// Enters an answer to the draft as it is now; a later answer of the same body counts instead.
  @PutMapping("/bodies/{row}/answer")
  @Needs(Right.PROGRAMME_MANAGE)
  Agreement answer(
      @PathVariable ProgrammeId id, @PathVariable UUID row, @RequestBody ApiAnswer given) {
    agreements.find(id, row);
    var answer = given.answer();
    var on = given.on();
    if (answer == null || on == null) {
      throw new BadRequest("agreements.answer.missing");
    }
    var person = given.person() == null ? "" : given.person();
    agreements.answer(id, row, answer, on, person, given.words() == null ? "" : given.words());
    return agreements.find(id, row);
  }

  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/document")
  ResponseEntity<byte[]> document(
      @PathVariable ProgrammeId id, @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    return AgreementPages.file(agreements.printed(id, format), format);
  }

  record ApiBody(@Nullable String body, Agreement.@Nullable Role role) {}

  record ApiAsked(int asked) {}

  record ApiInstitution(@Nullable UUID institution) {}

  record ApiAnswer(
      Agreement.@Nullable Answer answer,
      @Nullable LocalDate on,
      @Nullable String person,
      @Nullable String words) {}
}
