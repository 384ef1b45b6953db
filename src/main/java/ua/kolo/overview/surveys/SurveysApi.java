package ua.kolo.overview.surveys;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
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
import ua.kolo.counts.Mark;
import ua.kolo.overview.Part;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.Versions;

/// Requests to hromadas and answers to them, for other programs.
@RestController
@RequestMapping("/api/v1")
class SurveysApi {
  private static final int LONGEST_WORDS = 1000;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
  private final Surveys surveys;
  private final SurveySheets sheets;

  SurveysApi(Surveys surveys, SurveySheets sheets) {
    this.surveys = surveys;
    this.sheets = sheets;
  }

  @GetMapping("/surveys")
  List<Survey> list() {
    return surveys.own();
  }

  @GetMapping("/surveys/{id}")
  ResponseEntity<ApiSheet> survey(@PathVariable UUID id) {
    var sheet = sheets.of(id);
    return ResponseEntity.ok()
        .eTag(Versions.tag(sheet.survey().version()))
        .body(ApiSheet.of(sheet, List.of()));
  }

  @PostMapping("/surveys")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<Void> ask(
      @RequestBody ApiSurvey survey,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var id = surveys.ask(survey.asked(), RequestKey.of(key, "survey", survey));
    return ResponseEntity.created(URI.create("/api/v1/surveys/" + id)).build();
  }

  /// Requests to the own institution.
  @GetMapping("/replies")
  List<Surveys.Received> received() {
    return surveys.received();
  }

  @GetMapping("/replies/{id}")
  ResponseEntity<ApiSheet> reply(@PathVariable UUID id) {
    var sheet = sheets.received(id);
    return ResponseEntity.ok()
        .eTag(Versions.tag(sheet.rows().getFirst().part().version()))
        .body(ApiSheet.of(sheet, surveys.earlier(id)));
  }

  /// Keeps answers to what is not published; sends them when told to.
  @PutMapping("/replies/{id}")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ApiSheet> answer(
      @PathVariable UUID id,
      @RequestBody ApiAnswers told,
      @RequestParam(defaultValue = "false") boolean send,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var sheet = sheets.received(id);
    surveys.answer(id, Versions.expected(ifMatch), read(sheet, told.given()), send);
    return reply(id);
  }

  private static List<Answer> read(SurveySheet sheet, List<ApiAnswer> answers) {
    var row = sheet.rows().getFirst();
    var read = new ArrayList<Answer>();
    for (var answer : answers) {
      var item =
          sheet.items().stream()
              .filter(one -> one.id().equals(answer.item()))
              .findFirst()
              .orElseThrow(() -> new BadRequest("surveys.item.wrong"));
      var words = answer.words();
      var amount = answer.amount();
      if ((amount == null && words == null)
          || (amount != null && (amount.signum() < 0 || amount.compareTo(MOST) > 0))
          || (words != null && words.length() > LONGEST_WORDS)) {
        throw new BadRequest("surveys.request.incomplete");
      }
      if (row.of(item.id()).source() != Told.Source.PUBLISHED) {
        read.add(
            amount == null
                ? new Answer(row.part().id(), item.id(), null, null, words)
                : Answers.of(row.part().id(), item, amount, words));
      }
    }
    return read;
  }

  record ApiSurvey(
      @Nullable String place,
      @Nullable String title,
      @Nullable Integer year,
      @Nullable Part part,
      @Nullable LocalDate due,
      @Nullable String note,
      @Nullable List<ApiItem> items) {
    NewSurvey asked() {
      if (title == null || year == null || due == null || items == null) {
        throw new BadRequest("surveys.request.incomplete");
      }
      var asked = items.stream().filter(Objects::nonNull).map(ApiItem::asked).toList();
      return new NewSurvey(place, title, year, part == null ? Part.YEAR : part, due, note, asked);
    }
  }

  record ApiItem(
      SurveyItem.@Nullable Kind kind,
      @Nullable String code,
      @Nullable String words,
      boolean people) {
    NewSurvey.Asked asked() {
      if (kind == null) {
        throw new BadRequest("surveys.item.wrong");
      }
      return new NewSurvey.Asked(kind, code, words, people || kind == SurveyItem.Kind.INDICATOR);
    }
  }

  record ApiAnswers(@Nullable List<ApiAnswer> answers) {
    List<ApiAnswer> given() {
      return answers == null ? List.of() : answers;
    }
  }

  record ApiAnswer(@Nullable UUID item, @Nullable BigDecimal amount, @Nullable String words) {}

  /// @param answered how many of all hromadas told everything or sent what they have
  /// @param earlier what the asked institution told others of the same things; of a reply only
  record ApiSheet(
      Survey survey,
      List<SurveyItem> items,
      int answered,
      int hromadas,
      List<ApiRow> rows,
      List<EarlierAnswer> earlier) {
    static ApiSheet of(SurveySheet sheet, List<EarlierAnswer> earlier) {
      return new ApiSheet(
          sheet.survey(),
          sheet.items(),
          sheet.answered(),
          sheet.rows().size(),
          sheet.rows().stream().map(row -> ApiRow.of(row, sheet.items())).toList(),
          earlier);
    }
  }

  record ApiRow(String hromada, String name, boolean sent, List<ApiCell> cells) {
    static ApiRow of(SurveySheet.Row row, List<SurveyItem> items) {
      return new ApiRow(
          row.part().territory(),
          row.name(),
          row.part().isSent(),
          items.stream().map(item -> ApiCell.of(item.id(), row.of(item.id()))).toList());
    }
  }

  record ApiCell(
      UUID item,
      Told.Source source,
      @Nullable BigDecimal amount,
      @Nullable Mark mark,
      @Nullable String words) {
    static ApiCell of(UUID item, Told told) {
      return new ApiCell(item, told.source(), told.amount(), told.mark(), told.words());
    }
  }
}
