package ua.kolo.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.directory.Directory;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.programmes.composing.Borrowed;
import ua.kolo.programmes.composing.FreshPlan;
import ua.kolo.programmes.composing.MoneyRule;
import ua.kolo.programmes.composing.Outline;
import ua.kolo.programmes.composing.Renewal;
import ua.kolo.programmes.composing.Template;
import ua.kolo.programmes.composing.TemplatePlan;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// New programmes written here: on a blank sheet, from a template, from a programme of last year or
/// of another council; and measures taken over into a draft.
///
/// What others adopted is read as a visitor, before the work begins for one's own institution: so
/// nothing but public data can ever be taken over.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Composer {
  /// A new programme usually lasts three years.
  private static final int YEARS = 2;

  private final Drafts drafts;
  private final Editions editions;
  private final Beginnings beginnings;
  private final FoundMeasures found;
  private final Programmes programmes;
  private final PublishedProgrammes published;
  private final Directory directory;
  private final Requests requests;
  private final TransactionOperations transaction;
  private final Clock clock;

  Composer(
      Drafts drafts,
      Editions editions,
      Beginnings beginnings,
      FoundMeasures found,
      Programmes programmes,
      PublishedProgrammes published,
      Directory directory,
      Requests requests,
      TransactionOperations transaction,
      Clock clock) {
    this.drafts = drafts;
    this.editions = editions;
    this.beginnings = beginnings;
    this.found = found;
    this.programmes = programmes;
    this.published = published;
    this.directory = directory;
    this.requests = requests;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Makes a draft programme; the same request sent twice makes one.
  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeId begin(NewProgramme asked, Start start, @Nullable RequestKey request) {
    var outline = inside(() -> asked.outline(directory.place(asked.territory())));
    var begun = begun(start, outline);
    var id = Ids.next();
    return inside(
        () -> {
          var made = new ProgrammeId(requests.once(request, id));
          if (made.value().equals(id)) {
            keep(made, asked.territory(), begun);
          }
          return made;
        });
  }

  /// What the form is filled with when a programme begins so.
  @Needs(Right.PROGRAMME_MANAGE)
  public Suggested suggest(Start start) {
    int next = LocalDate.now(clock).getYear() + 1;
    var usual = inside(() -> Optional.ofNullable(editions.usualTerritory())).orElse(null);
    return switch (start) {
      case Start.Empty() ->
          new Suggested(
              "",
              Head.Kind.TARGET_PROGRAMME,
              usual,
              new Head.Period(next, next + YEARS),
              AmountUnit.THOUSAND,
              null,
              0,
              false);
      case Start.Written(var code) ->
          of(template(code), usual, new Head.Period(next, next + YEARS));
      case Start.Own(var id, _) -> {
        var own = inside(() -> Optional.ofNullable(editions.territory(id))).orElse(usual);
        yield of(own(id), own, next);
      }
      case Start.Adopted(var id, _) -> of(published.find(id).plan(), usual, next);
    };
  }

  private static Suggested of(Template template, @Nullable String usual, Head.Period period) {
    return new Suggested(
        TemplatePlan.title(template, period),
        template.kind(),
        usual,
        period,
        AmountUnit.THOUSAND,
        TemplatePlan.title(template, period),
        template.measures(),
        false);
  }

  private static Suggested of(Plan before, @Nullable String territory, int next) {
    var head = before.head();
    var old = Renewal.period(before);
    int from = old.from() == 0 ? next : old.to() + 1;
    var period = new Head.Period(from, from + old.to() - old.from());
    boolean report = head.kind() == Head.Kind.EXECUTION_REPORT;
    return new Suggested(
        Renewal.title(before, period),
        report ? Head.Kind.TARGET_PROGRAMME : head.kind(),
        territory,
        period,
        head.unit(),
        head.title(),
        before.measures().size(),
        before.measures().stream().anyMatch(m -> PlanTree.sum(m).signum() > 0));
  }

  /// Measures that can be taken over: of one's own programmes, or of what councils adopted.
  @Needs(Right.PROGRAMME_MANAGE)
  public Page<FoundMeasure> measures(Whose whose, MeasureSearch search, Paging paging) {
    return switch (whose) {
      case OWN -> inside(() -> found.list(search, paging));
      case ADOPTED -> published.measures(search, paging);
    };
  }

  /// Puts measures of other programmes at the end of a node of the draft.
  ///
  /// @param chosen keys of measures by their programmes
  /// @param node null for none
  /// @param request the form's own key: sent twice, it adds once
  @Needs(Right.PROGRAMME_MANAGE)
  public ProgrammeView borrow(
      ProgrammeId id,
      int version,
      Whose whose,
      Map<ProgrammeId, List<String>> chosen,
      @Nullable String node,
      MoneyRule money,
      @Nullable RequestKey request) {
    if (chosen.isEmpty()) {
      throw new BadRequest("programmes.borrow.nothing");
    }
    var target = own(id);
    var taken = new LinkedHashMap<ProgrammeId, Taking>();
    chosen.forEach((source, keys) -> taken.put(source, taking(whose, source, keys, target, money)));
    var all = taken.values().stream().flatMap(one -> one.measures().values().stream()).toList();
    return inside(
        () -> {
          var mark = Ids.next();
          if (!requests.once(request, mark).equals(mark)) {
            return programmes.find(id);
          }
          var view = programmes.edit(id, version, new Correction.AddMeasures(node, all));
          taken.forEach((source, one) -> remember(id, source, one));
          return view;
        });
  }

  /// Where the programme was taken from; empty when it began on a blank sheet or from a file.
  @Needs(Right.PROGRAMME_READ)
  @Transactional
  public Optional<Taken> cameFrom(ProgrammeId id) {
    return beginnings.of(id);
  }

  @Needs(Right.PROGRAMME_READ)
  @Transactional
  public Optional<Taken> cameFrom(ProgrammeId id, String measure) {
    return beginnings.of(id, measure);
  }

  /// Whose programmes measures are looked for in.
  public enum Whose {
    ADOPTED,
    OWN
  }

  private Begun begun(Start start, Outline outline) {
    return switch (start) {
      case Start.Empty() -> new Begun(FreshPlan.of(outline), _ -> {});
      case Start.Written(var code) -> {
        var template = template(code);
        var title = TemplatePlan.title(template, outline.period());
        yield new Begun(
            TemplatePlan.of(template, outline), id -> beginnings.template(id, code, title));
      }
      case Start.Own(var source, var money) -> renewed(source, own(source), outline, money);
      case Start.Adopted(var source, var money) ->
          renewed(source, published.find(source).plan(), outline, money);
    };
  }

  private static Template template(String code) {
    return Template.of(code).orElseThrow(() -> new BadRequest("programmes.new.start.unknown"));
  }

  private Begun renewed(ProgrammeId source, Plan before, Outline outline, MoneyRule money) {
    return new Begun(
        Renewal.of(before, outline, money), id -> beginnings.programme(id, source, before));
  }

  private void keep(ProgrammeId id, String territory, Begun begun) {
    editions.addProgramme(id, territory);
    var draft = Ids.next();
    drafts.begin(draft, begun.plan(), Mapping.NONE, "COMPOSED");
    editions.add(draft, id, 1, null);
    begun.remembered().accept(id);
  }

  private Taking taking(
      Whose whose, ProgrammeId source, List<String> keys, Plan target, MoneyRule money) {
    var plan = whose == Whose.OWN ? own(source) : published.find(source).plan();
    var fresh = new LinkedHashMap<String, String>();
    // A key nobody had before: what is told of a measure must never come to stand for another.
    keys.forEach(key -> fresh.put(key, "b" + Ids.next()));
    var measures = new Borrowed(plan, target, money).of(fresh);
    if (measures.size() < fresh.size()) {
      throw new NotFound(source);
    }
    return new Taking(plan, measures);
  }

  private void remember(ProgrammeId id, ProgrammeId source, Taking taking) {
    taking
        .measures()
        .forEach(
            (key, measure) -> beginnings.measure(id, measure.key(), source, key, taking.plan()));
  }

  private Plan own(ProgrammeId id) {
    return inside(() -> drafts.find(editions.newest(id).id()).plan());
  }

  private <T> T inside(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  private record Begun(Plan plan, Consumer<ProgrammeId> remembered) {}

  private record Taking(Plan plan, Map<String, Measure> measures) {}
}
