package ua.kolo.programmes;

import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.Versions;
import ua.kolo.programmes.composing.MoneyRule;
import ua.kolo.programmes.composing.Template;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;

/// New programmes composed here, and measures taken over into a draft, for other programs.
@RestController
@RequestMapping("/api/v1")
class ComposeApi {
  private final Composer composer;
  private final Programmes programmes;

  ComposeApi(Composer composer, Programmes programmes) {
    this.composer = composer;
    this.programmes = programmes;
  }

  @GetMapping("/programme-templates")
  @Needs(Right.PROGRAMME_MANAGE)
  List<ApiTemplate> templates() {
    return Template.all().stream().map(ApiTemplate::of).toList();
  }

  /// Makes a draft from a template, a programme of one's own or another council's; what is not said
  /// of its head is as the form of the page would suggest.
  @PostMapping("/programmes")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ApiMade> make(
      @RequestBody ApiNew asked,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var start = asked.beginning();
    var wanted = asked.over(composer.suggest(start));
    var made = composer.begin(wanted, start, RequestKey.of(key, "programme", asked));
    return ResponseEntity.created(URI.create("/api/v1/programmes/" + made))
        .eTag(Versions.tag(programmes.find(made).version()))
        .body(new ApiMade(made.toString()));
  }

  /// Measures that may be taken over into the draft, of one's own programmes (`OWN`) or of what
  /// councils adopted.
  @GetMapping("/programmes/{id}/borrowable")
  @Needs(Right.PROGRAMME_MANAGE)
  Page<FoundMeasure> measures(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "ADOPTED") Composer.Whose whose,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String executor,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    programmes.find(id);
    return composer.measures(whose, new MeasureSearch(text, executor, id), new Paging(after, size));
  }

  /// Puts such measures at the end of a node of the draft.
  @PostMapping("/programmes/{id}/borrowed")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ApiMade> borrow(
      @PathVariable ProgrammeId id,
      @RequestBody ApiBorrowed borrowed,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    programmes.find(id);
    var view =
        composer.borrow(
            id,
            Versions.expected(ifMatch),
            borrowed.whose() == null ? Composer.Whose.ADOPTED : borrowed.whose(),
            borrowed.chosen(),
            borrowed.node(),
            ApiMoney.rule(borrowed.money()),
            RequestKey.of(key, "borrowed", id, borrowed));
    return ResponseEntity.ok().eTag(Versions.tag(view.version())).body(new ApiMade(id.toString()));
  }

  record ApiTemplate(String code, String title, String about, Head.Kind kind, int measures) {
    static ApiTemplate of(Template template) {
      return new ApiTemplate(
          template.code(),
          template.title(),
          template.about(),
          template.kind(),
          template.measures());
    }
  }

  record ApiMade(String programme) {}

  /// What a programme begins from.
  enum From {
    EMPTY,
    TEMPLATE,
    OWN,
    ADOPTED
  }

  /// @param template its code, of a `TEMPLATE`
  /// @param source the programme, of `OWN` and `ADOPTED`
  /// @param money what becomes of its amounts; without it they are kept
  record ApiNew(
      @Nullable From from,
      @Nullable String template,
      @Nullable UUID source,
      @Nullable String title,
      Head.@Nullable Kind kind,
      @Nullable String territory,
      @Nullable Integer firstYear,
      @Nullable Integer lastYear,
      @Nullable AmountUnit unit,
      @Nullable ApiMoney money) {
    Start beginning() {
      return switch (from == null ? From.EMPTY : from) {
        case EMPTY -> new Start.Empty();
        case TEMPLATE -> new Start.Written(template == null ? "" : template);
        case OWN -> new Start.Own(programme(), ApiMoney.rule(money));
        case ADOPTED -> new Start.Adopted(programme(), ApiMoney.rule(money));
      };
    }

    private ProgrammeId programme() {
      if (source == null) {
        throw new BadRequest("programmes.new.start.unknown");
      }
      return new ProgrammeId(source);
    }

    NewProgramme over(Suggested with) {
      var place = territory == null ? with.territory() : territory;
      if (place == null) {
        throw new BadRequest("programmes.new.place.missing");
      }
      int from = firstYear == null ? with.period().from() : firstYear;
      int usual = Math.max(from, firstYear == null ? with.period().to() : from);
      int to = lastYear == null ? usual : lastYear;
      if (to < from) {
        throw new BadRequest("programmes.new.period.wrong");
      }
      return new NewProgramme(
          title == null ? with.title() : title,
          kind == null ? with.kind() : kind,
          place,
          new Head.Period(from, to),
          unit == null ? with.unit() : unit);
    }
  }

  /// Amounts of a source: multiplied by `percent` and rounded to `step` hryvnias; 0 per cent leaves
  /// their places empty.
  record ApiMoney(@Nullable BigDecimal percent, @Nullable BigDecimal step) {
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final BigDecimal USUAL_STEP = BigDecimal.valueOf(100);

    static MoneyRule rule(@Nullable ApiMoney money) {
      if (money == null || money.percent == null) {
        return MoneyRule.KEPT;
      }
      if (money.percent.signum() == 0) {
        return MoneyRule.EMPTIED;
      }
      var step = money.step == null ? USUAL_STEP : money.step;
      if (money.percent.signum() < 0 || money.percent.compareTo(MOST) > 0 || step.signum() <= 0) {
        throw new BadRequest("programmes.new.percent.wrong");
      }
      return new MoneyRule(money.percent.movePointLeft(2), step);
    }
  }

  /// @param node key of the node they go to the end of; null for none
  record ApiBorrowed(
      Composer.@Nullable Whose whose,
      @Nullable List<ApiPick> measures,
      @Nullable String node,
      @Nullable ApiMoney money) {
    Map<ProgrammeId, List<String>> chosen() {
      var chosen = new LinkedHashMap<ProgrammeId, List<String>>();
      var all = measures == null ? List.<ApiPick>of() : measures;
      for (var pick : all.stream().filter(Objects::nonNull).toList()) {
        if (pick.programme() == null || pick.keys() == null || pick.keys().isEmpty()) {
          throw new BadRequest("programmes.borrow.nothing");
        }
        chosen.merge(
            new ProgrammeId(pick.programme()),
            List.copyOf(pick.keys()),
            (one, other) -> Stream.concat(one.stream(), other.stream()).distinct().toList());
      }
      return chosen;
    }
  }

  record ApiPick(@Nullable UUID programme, @Nullable List<String> keys) {}
}
