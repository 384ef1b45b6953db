package ua.kolo.programmes.reading;

import java.util.ArrayList;
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
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Numbering;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Texts;

/// Printed sums: what each is the sum of, and its figures.
final class TotalRows {
  private static final Pattern OPENING =
      Pattern.compile(
          "^(усього|всього|разом|загалом|підсумок|(загальн|орієнтовн|прогнозн)\\p{L}+ (обсяг|сума|вартість|потреба)\\p{L}*( фінансування| в коштах)?|потреба в коштах)(\\s+(за|по|на|для|з))?[\\s,:.–-]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "(^[-–—•]\\s*)|([\\s,;(]*(в|у)\\s*т\\.?\\s*ч\\.?[:)]*)|([\\s,;(]*(в|у) тому числі[:)]*)|(^(з|із) (них|яких)[:,]?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern INSIDE =
      Pattern.compile(
          "^за (?:джерелами|рахунок)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SECTION =
      Pattern.compile("розділ|завдан|напрям|ціл|блок|підпрограм|пункт|пріоритет");
  private static final Pattern WHOLE =
      Pattern.compile(
          "^(на виконання |виконання )?(програм\\p{L}*|план\\p{L}*|заход\\p{L}*|рок\\p{L}*|період)?$|програм");

  private final Columns columns;
  private final List<TotalDraft> drafts;
  private final List<Drafts.MeasureDraft> measures;
  private final List<NodeDraft> nodes;
  private final List<PrintedTotal> totals = new ArrayList<>();

  TotalRows(
      Columns columns,
      List<TotalDraft> drafts,
      List<Drafts.MeasureDraft> measures,
      List<NodeDraft> nodes) {
    this.columns = columns;
    this.drafts = drafts;
    this.measures = measures;
    this.nodes = nodes;
  }

  /// A row under a sum that only names a source and its money.
  static boolean bySource(Line line, Columns columns, boolean afterTotal) {
    int source = columns.of(Role.SOURCE);
    boolean alone = line.firstFilled() == source || columns.money.contains(line.firstFilled());
    if (!afterTotal || !columns.hasAmounts(line)) {
      return false;
    }
    int label = Totals.label(line, columns);
    boolean named =
        label >= 0
            && label <= columns.measure
            && (label == columns.measure || line.blank(columns.measure))
            && !Tokens.numbered(line.at(label))
            && Sources.looksLikeSources(line.at(label));
    return named || (source >= 0 && alone);
  }

  static String withoutOfWhich(String text) {
    return Words.trim(OF_WHICH.matcher(text).replaceAll(" "));
  }

  List<PrintedTotal> read(AmountUnit unit, @Nullable Period period) {
    for (int i = 0; i < drafts.size(); i++) {
      totals.add(total(i, new TotalMoney(columns, unit, period)));
      bySourceInside(new TotalMoney(columns, unit, null).read(drafts.get(i), null));
      bySourceColumns(i, new TotalMoney(columns, unit, null));
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
        totals.add(
            new PrintedTotal(
                whole.label().replaceFirst("[\\s:]+$", "") + ": " + source,
                Kind.SOURCE_TOTAL,
                source,
                whole.node(),
                part,
                money.total(),
                money.byYear(),
                money.raw(),
                whole.origin()));
      }
    }
  }

  /// A sum told in a sentence names its sources there.
  private void bySourceInside(Money money) {
    var whole = totals.getLast();
    int part = totals.size() - 1;
    for (var source : money.parts()) {
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

  private PrintedTotal total(int index, TotalMoney sums) {
    var draft = drafts.get(index);
    var line = draft.line();
    int at = Totals.label(line, columns);
    String label = at < 0 ? "" : Texts.normalise(line.at(at));
    String subject = subject(line, label, at);
    boolean detail = Tokens.ofWhich(label) || (!Tokens.total(label) && index > 0);
    var kind = kind(draft, index, subject, detail);
    var money = sums.read(draft, null);
    return new PrintedTotal(
        label,
        kind,
        kind == Kind.GRAND_TOTAL || kind == Kind.SECTION_TOTAL || subject.isEmpty()
            ? null
            : subject,
        kind == Kind.GRAND_TOTAL ? null : node(draft, kind, subject),
        detail ? partOf() : null,
        money.total(),
        money.byYear(),
        money.raw(),
        Interpreter.origin(line, Math.max(0, at)));
  }

  /// What the sum is of: the words after «Всього», else the row's executor or source cell.
  private String subject(Line line, String label, int at) {
    String rest =
        withoutOfWhich(OPENING.matcher(label).replaceFirst("")).replaceAll("[:;,.]+$", "");
    if (!rest.isEmpty()) {
      return Words.trim(rest);
    }
    for (var role : new Role[] {Role.EXECUTORS, Role.SOURCE}) {
      int column = columns.of(role);
      if (column > at && !line.blank(column)) {
        String text = Texts.normalise(line.at(column));
        return Tokens.total(text) || Tokens.ofWhich(text) ? "" : text;
      }
    }
    return "";
  }

  private Kind kind(TotalDraft draft, int index, String subject, boolean detail) {
    String words = subject.toLowerCase(Locales.UK);
    if (ColumnRoles.yearOf(subject) != null && subject.length() < 20) {
      return Kind.YEAR_TOTAL;
    }
    if (Sources.looksLikeSources(subject) && !Executors.looksLikeBodies(subject)) {
      return Kind.SOURCE_TOTAL;
    }
    if (detail) {
      return Kind.OF_WHICH;
    }
    if (WHOLE.matcher(words).find()) {
      return words.isEmpty() ? plain(draft, index) : Kind.GRAND_TOTAL;
    }
    if (SECTION.matcher(words).find() && !Executors.looksLikeBodies(subject)) {
      return Kind.SECTION_TOTAL;
    }
    return Executors.looksLikeBodies(subject) ? Kind.EXECUTOR_TOTAL : plain(draft, index);
  }

  /// A bare «Всього» closes a section while measures follow, the plan at its end.
  private Kind plain(TotalDraft draft, int index) {
    if (draft.measuresBefore() < measures.size()) {
      return Kind.SECTION_TOTAL;
    }
    boolean sections = totals.stream().anyMatch(total -> total.kind() == Kind.SECTION_TOTAL);
    boolean another =
        drafts.subList(index + 1, drafts.size()).stream().anyMatch(later -> bare(later.line()));
    return sections && another ? Kind.SECTION_TOTAL : Kind.GRAND_TOTAL;
  }

  private boolean bare(Line line) {
    int at = Totals.label(line, columns);
    if (at < 0 || !Tokens.total(line.at(at))) {
      return false;
    }
    String words = subject(line, Texts.normalise(line.at(at)), at).toLowerCase(Locales.UK);
    return words.isEmpty() || WHOLE.matcher(words).find();
  }

  private @Nullable Integer partOf() {
    for (int i = totals.size() - 1; i >= 0; i--) {
      if (totals.get(i).partOf() == null) {
        return i;
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
    var named = named(subject);
    if (named != null) {
      return named.key;
    }
    var node = draft.node();
    boolean task = subject.toLowerCase(Locales.UK).contains("завдан");
    while (node != null && !task && node.parent != null && closes(node.parent, draft)) {
      node = node.parent;
    }
    return node == null ? null : node.key;
  }

  /// No measure after the sum belongs to the node, so the sum closes it.
  private boolean closes(NodeDraft node, TotalDraft draft) {
    for (var measure : measures.subList(draft.measuresBefore(), measures.size())) {
      for (var up = measure.parent; up != null; up = up.parent) {
        if (up == node) {
          return false;
        }
      }
    }
    return true;
  }

  private @Nullable NodeDraft named(String subject) {
    String last = subject.substring(subject.lastIndexOf(' ') + 1);
    String number = last.replaceAll("[«».)]", "");
    if (Numbering.leading(number + ". x").number() == null) {
      return null;
    }
    for (var node : nodes) {
      if (node.number != null
          && node.number
              .replaceAll("^\\p{IsCyrillic}{3,}\\s*|[.)]$", "")
              .equalsIgnoreCase(number)) {
        return node;
      }
    }
    return null;
  }
}
