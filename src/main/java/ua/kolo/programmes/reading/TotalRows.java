package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;
import ua.kolo.programmes.reading.Drafts.NodeDraft;
import ua.kolo.programmes.reading.Drafts.TotalDraft;
import ua.kolo.programmes.wording.Amount;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Texts;

/// Printed sums: what each is the sum of, and its figures.
final class TotalRows {
  private static final Pattern INSIDE =
      Pattern.compile(
          "^за (?:джерелами|рахунок)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LEAVING_OUT =
      Pattern.compile("^(без (у|в)рахування|за (винятком|виключенням)|о?крім)(?!\\p{L})");
  private static final Pattern WHOLE =
      Pattern.compile(
          "^(на виконання |виконання"
              + " )?(програм\\p{L}*|план\\p{L}*|заход\\p{L}*|рок\\p{L}*|період)?$|програм");

  private final Columns columns;
  private final List<TotalDraft> drafts;
  private final List<Drafts.MeasureDraft> measures;
  private final SummedSections sections;
  private final UsedSources sources;
  private final UsedBodies bodies;
  private final List<PrintedTotal> totals = new ArrayList<>();

  TotalRows(
      Columns columns,
      List<TotalDraft> drafts,
      List<Drafts.MeasureDraft> measures,
      List<NodeDraft> nodes) {
    this.columns = columns;
    this.drafts = drafts;
    this.measures = measures;
    this.sections = new SummedSections(measures, nodes);
    this.sources = new UsedSources(measures, columns);
    var rows = measures.stream().flatMap(measure -> measure.rows.stream()).toList();
    this.bodies = UsedBodies.of(rows, columns);
  }

  List<PrintedTotal> read(AmountUnit unit, @Nullable Period period) {
    for (int i = 0; i < drafts.size(); i++) {
      totals.add(total(i, new TotalMoney(columns, unit, period)));
      bySourceInside(drafts.get(i), unit, period);
      if (columns.onlySource() == null) {
        bySourceColumns(i, new TotalMoney(columns, unit, null));
      }
    }
    return totals;
  }

  /// A sum row over columns of sources prints one sum for each.
  private void bySourceColumns(int index, TotalMoney sums) {
    var whole = totals.getLast();
    int part = totals.size() - 1;
    var sources = new LinkedHashSet<String>();
    columns.money.forEach(
        c -> {
          if (columns.get(c).source() != null) {
            sources.add(columns.get(c).source());
          }
        });
    for (var source : sources) {
      var money = sums.read(drafts.get(index), source);
      if (money.total() != null) {
        totals.add(ofSource(whole, source, part, money));
      }
    }
  }

  private static String named(String label) {
    return label.replaceFirst("[\\s:]+$", "");
  }

  /// A sum told in a sentence names its sources there.
  private void bySourceInside(TotalDraft draft, AmountUnit unit, @Nullable Period period) {
    var whole = totals.getLast();
    int part = totals.size() - 1;
    var inside = new LinkedHashMap<>(InsideSources.of(draft.line(), columns, unit, period));
    inside.remove(InsideSources.WHOLE);
    inside.forEach((source, money) -> totals.add(ofSource(whole, source, part, money)));
    var told = new TotalMoney(columns, unit, null).read(draft, null).parts();
    for (var source : inside.isEmpty() ? told : List.<Amount.Part>of()) {
      String name = INSIDE.matcher(source.source()).replaceFirst("");
      totals.add(
          new PrintedTotal(
              whole.label() + ": " + name,
              Kind.SOURCE_TOTAL,
              name,
              whole.node(),
              part,
              source.value(),
              new TreeMap<>(),
              Map.of(),
              whole.origin()));
    }
  }

  private static PrintedTotal ofSource(PrintedTotal whole, String source, int part, Money money) {
    return ofYear(
        whole,
        new PrintedTotal(
            named(whole.label()) + ": " + source,
            Kind.SOURCE_TOTAL,
            source,
            whole.node(),
            part,
            money.total(),
            money.byYear(),
            money.raw(),
            whole.origin()));
  }

  /// What of a year's sum falls to a source is money of that year.
  private static PrintedTotal ofYear(PrintedTotal whole, PrintedTotal part) {
    var subject = whole.kind() == Kind.YEAR_TOTAL ? whole.subject() : null;
    var year = subject == null ? null : ColumnRoles.yearOf(subject);
    boolean ofSource = part.kind() == Kind.SOURCE_TOTAL && part.byYear().isEmpty();
    return year == null || part.total() == null || !ofSource ? part : part.of(year);
  }

  private PrintedTotal total(int index, TotalMoney sums) {
    var draft = drafts.get(index);
    var line = draft.line();
    int at = Totals.label(line, columns);
    String label = at < 0 ? "" : Texts.normalise(line.at(at));
    if (draft.heading() && draft.node() != null) {
      return heading(draft, draft.node(), sums);
    }
    String over = over(line, at);
    String whole = over.isEmpty() ? label : over;
    if (!over.isEmpty() || overNext(index, label)) {
      String source = SumWords.withoutOfWhich(Texts.normalise(columns.text(line, Role.SOURCE)));
      if (!Tokens.total(source) && (Sources.looksLikeSources(source) || sources.has(source))) {
        return ofSource(draft, index, whole, source, sums);
      }
      label = whole;
    }
    String subject = SumWords.subject(line, columns, label, at);
    boolean detail = Tokens.ofWhich(label) || (!Tokens.total(label) && index > 0);
    var kind = kind(draft, index, subject, detail, Tokens.ofWhich(label));
    var money = sums.of(kind).read(draft, columns.onlySource());
    var part = detail ? partOf(kind) : null;
    var total =
        new PrintedTotal(
            label,
            kind,
            kind == Kind.GRAND_TOTAL || kind == Kind.SECTION_TOTAL || subject.isEmpty()
                ? null
                : subject,
            kind == Kind.GRAND_TOTAL ? null : node(draft, kind, subject),
            part,
            money.total(),
            money.byYear(),
            money.raw(),
            Interpreter.origin(line, Math.max(0, at)));
    return part == null ? total : ofYear(totals.get(part), total);
  }

  /// The sum's name in a cell merged over the rows of its sources, empty for other rows.
  private String over(Line line, int at) {
    int measure = columns.measure;
    boolean reaches =
        at >= 0
            && at == columns.of(Role.SOURCE)
            && measure >= 0
            && measure < line.width()
            && line.carried[measure];
    return reaches && Tokens.total(line.cover[measure]) ? Texts.normalise(line.cover[measure]) : "";
  }

  private boolean overNext(int index, String label) {
    if (index + 1 >= drafts.size()) {
      return false;
    }
    var next = drafts.get(index + 1).line();
    return !label.isEmpty() && over(next, Totals.label(next, columns)).equals(label);
  }

  /// «Всього за завданням 1 | Обласний бюджет | 822,0».
  private PrintedTotal ofSource(
      TotalDraft draft, int index, String whole, String source, TotalMoney sums) {
    String subject = Words.trim(SumWords.afterOpening(whole));
    var kind = kind(draft, index, subject, false, false);
    var money = sums.read(draft, columns.onlySource());
    return new PrintedTotal(
        named(whole) + ": " + source,
        Kind.SOURCE_TOTAL,
        source,
        kind == Kind.SECTION_TOTAL ? node(draft, kind, subject) : null,
        null,
        money.total(),
        money.byYear(),
        money.raw(),
        Interpreter.origin(draft.line(), columns.measure));
  }

  /// «Завдання 1. … 250,0»: the section's name carries its sum.
  private PrintedTotal heading(TotalDraft draft, NodeDraft node, TotalMoney sums) {
    var money = sums.read(draft, columns.onlySource());
    return new PrintedTotal(
        "Разом: " + named(node.text),
        Kind.SECTION_TOTAL,
        null,
        node.key,
        null,
        money.total(),
        money.byYear(),
        money.raw(),
        Interpreter.origin(draft.line(), columns.measure));
  }

  private Kind kind(TotalDraft draft, int index, String subject, boolean detail, boolean ofWhich) {
    String words = subject.toLowerCase(Locales.UK);
    if (LEAVING_OUT.matcher(words).find()) {
      return plain(draft, index);
    }
    if (ColumnRoles.yearOf(subject) != null && subject.length() < 20) {
      return Kind.YEAR_TOTAL;
    }
    if (Sources.looksLikeSources(subject) && !Executors.looksLikeBodies(subject)) {
      return Kind.SOURCE_TOTAL;
    }
    if (detail) {
      boolean named = Executors.looksLikeBodies(subject) || bodies.has(subject);
      boolean body = !ofWhich && named;
      return body ? Kind.EXECUTOR_TOTAL : Kind.OF_WHICH;
    }
    if (WHOLE.matcher(words).find()) {
      return words.isEmpty() ? plain(draft, index) : Kind.GRAND_TOTAL;
    }
    if (SumWords.section(words) && !Executors.looksLikeBodies(subject)) {
      return Kind.SECTION_TOTAL;
    }
    return Executors.looksLikeBodies(subject) ? Kind.EXECUTOR_TOTAL : plain(draft, index);
  }

  /// A bare «Всього» closes a section while measures follow, the plan at its end.
  private Kind plain(TotalDraft draft, int index) {
    if (draft.measuresBefore() < measures.size()) {
      return Kind.SECTION_TOTAL;
    }
    boolean closed = totals.stream().anyMatch(total -> total.kind() == Kind.SECTION_TOTAL);
    if (closed && sections.eachOtherHasOwn(draft, totals)) {
      return Kind.SECTION_TOTAL;
    }
    boolean another =
        drafts.subList(index + 1, drafts.size()).stream().anyMatch(later -> bare(later.line()));
    return closed && another ? Kind.SECTION_TOTAL : Kind.GRAND_TOTAL;
  }

  private boolean bare(Line line) {
    int at = Totals.label(line, columns);
    if (at < 0 || !Tokens.total(line.at(at))) {
      return false;
    }
    String words =
        SumWords.subject(line, columns, Texts.normalise(line.at(at)), at).toLowerCase(Locales.UK);
    return words.isEmpty() || WHOLE.matcher(words).find();
  }

  /// Of the sums of sources none is a part of another: «Усього: обласний бюджет», under it «бюджет
  /// громади».
  private @Nullable Integer partOf(Kind kind) {
    for (int i = totals.size() - 1; i >= 0; i--) {
      if (totals.get(i).partOf() == null) {
        boolean sources = kind == Kind.SOURCE_TOTAL && totals.get(i).kind() == kind;
        return sources ? null : i;
      }
    }
    return null;
  }

  private @Nullable String node(TotalDraft draft, Kind kind, String subject) {
    if (kind != Kind.SECTION_TOTAL) {
      int parent = totals.isEmpty() ? -1 : totals.size() - 1;
      boolean inSection = parent >= 0 && totals.get(parent).node() != null;
      return inSection && draft.measuresBefore() < measures.size()
          ? totals.get(parent).node()
          : null;
    }
    return sections.key(draft, subject);
  }
}
