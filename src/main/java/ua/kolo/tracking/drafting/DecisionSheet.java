package ua.kolo.tracking.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet;
import ua.kolo.platform.Days;
import ua.kolo.programmes.Act;
import ua.kolo.programmes.Amendment;
import ua.kolo.programmes.Outlines;
import ua.kolo.tracking.reporting.Contribution;
import ua.kolo.tracking.reporting.ProgrammeReport;
import ua.kolo.tracking.reporting.Told;
import ua.kolo.tracking.reporting.WholeTerm;

/// The draft of a council's decision: to adopt a programme, to amend it, to hear the report on it.
/// Numbers are those of the data; what nobody gave is a line to write on.
final class DecisionSheet {
  private final Material material;
  private final Words words;
  private final List<Sheet.Part> parts = new ArrayList<>();
  private int points;

  private DecisionSheet(Material material) {
    this.material = material;
    this.words = material.words();
  }

  static Sheet of(Kind kind, Material material) {
    var sheet = new DecisionSheet(material);
    return switch (kind) {
      case ADOPTION -> sheet.adoption();
      case AMENDMENT -> sheet.amendment();
      default -> sheet.consideration();
    };
  }

  private Sheet adoption() {
    var title = Words.say("adoption.title", words.of(Field.NAME_GENITIVE));
    head(title);
    text(Words.say("adoption.opening", grounds(), words.of(Field.AIM)));
    resolved();
    point(Words.say("adoption.adopt", words.of(Field.NAME_ACCUSATIVE)));
    var total = material.outline().total();
    if (total.signum() > 0) {
      point(Words.say("adoption.total", Words.thousands(total), byYear()));
    }
    point(Words.say("adoption.within"));
    point(Words.say("adoption.report", words.of(Field.REPORT_BY)));
    return end(title);
  }

  private Sheet amendment() {
    var name = ProgrammeName.of(material.outline().title());
    var gender = name.gender();
    var title = Words.say("amendment.title", words.of(Field.NAME_GENITIVE));
    head(title);
    text(Words.say("amendment.opening", grounds(), words.of(Field.REASON)));
    resolved();
    var changes = material.changes();
    boolean whole =
        changes == null || changes.amendment().kinds().contains(Amendment.Kind.NEW_EDITION);
    point(
        Words.say(
            whole ? "amendment.amend" : "amendment.points",
            words.of(Field.NAME_GENITIVE),
            gender.adopted(),
            act(material.outline().first()),
            gender.itself()));
    if (changes != null && whole) {
      renamed(changes, this::point);
      point(
          Words.say(
              "amendment.changes",
              String.valueOf(changes.changed()),
              String.valueOf(changes.added()),
              String.valueOf(changes.removed())));
    } else if (changes != null) {
      var told = new ArrayList<String>();
      renamed(changes, told::add);
      changes.amendment().points().forEach(one -> told.add(AmendedPoint.of(one)));
      told(told);
    }
    var total = material.outline().total();
    if (total.signum() > 0) {
      point(Words.say("amendment.total", Words.thousands(total), byYear()));
    }
    return end(title);
  }

  /// «1) …; 2) ….»: each but the last ends with a semicolon, whatever its sentence ends with.
  private void told(List<String> told) {
    for (int at = 0; at < told.size(); at++) {
      var bare = told.get(at).strip().replaceFirst("[.;]$", "");
      var end = at == told.size() - 1 ? "." : ";";
      text(Words.say("amendment.sub", String.valueOf(at + 1), bare + end));
    }
  }

  private void renamed(Outlines.Changes changes, Consumer<String> say) {
    var outline = material.outline();
    if (changes.name() != null) {
      say.accept(Words.say("amendment.renamed", changes.name(), outline.title()));
    }
    var until = changes.until();
    var to = outline.periodTo();
    if (until != null && to != null) {
      say.accept(
          Words.say(
              until < to ? "amendment.extended" : "amendment.shortened",
              String.valueOf(until),
              String.valueOf(to)));
    }
  }

  private Sheet consideration() {
    var report = Objects.requireNonNull(material.report());
    var period = period();
    var title = Words.say("consideration.title", words.of(Field.NAME_GENITIVE), period);
    head(title);
    text(Words.say("consideration.opening", period, grounds()));
    resolved();
    point(Words.say("consideration.note", words.of(Field.NAME_GENITIVE), period));
    var told = Told.of(material.rows());
    point(
        Words.say(
            "consideration.done",
            String.valueOf(told.size()),
            count(
                told,
                Contribution.Status.DONE,
                Contribution.Status.NO_CASES,
                Contribution.Status.NOT_NEEDED),
            count(told, Contribution.Status.UNDER_WAY, Contribution.Status.PARTLY),
            count(told, Contribution.Status.NOT_DONE)));
    var whole = material.whole();
    if (whole == null) {
      money(report, period);
    } else {
      money(whole);
    }
    point(Words.say("consideration.continue", String.valueOf(report.edition())));
    return end(title);
  }

  /// A part of a year is told against the year's sum, for councils plan no less than a year.
  private void money(ProgrammeReport report, String period) {
    var planned = sum(true);
    if (planned != null && planned.signum() > 0) {
      var spent = sum(false);
      point(
          Words.say(
              report.period().closesYear() ? "consideration.money" : "consideration.part",
              Words.thousands(planned),
              Words.thousands(spent),
              PlanFactSheet.percent(spent, planned),
              period));
    }
  }

  /// The whole term: no per cent of it while some year is not wholly told.
  private void money(WholeTerm whole) {
    var planned = whole.planned();
    if (planned != null && planned.signum() > 0) {
      var spent = whole.total();
      boolean gaps = !whole.gaps().isEmpty();
      point(
          Words.say(
              gaps ? "consideration.gaps" : "consideration.term",
              Words.thousands(planned),
              Words.thousands(spent),
              gaps ? whole.gapsInWords() : PlanFactSheet.percent(spent, planned),
              inYears(whole.spent())));
    }
  }

  private void head(String title) {
    parts.add(new Sheet.Text(Sheet.Style.APPROVAL, Words.say("draft")));
    parts.add(
        new Sheet.Text(Sheet.Style.HEADING, words.of(Field.COUNCIL).toUpperCase(Locale.of("uk"))));
    parts.add(new Sheet.Text(Sheet.Style.HEADING, Words.say("session", words.of(Field.SESSION))));
    parts.add(new Sheet.Text(Sheet.Style.TITLE, Words.say("decision")));
    parts.add(new Sheet.Text(Sheet.Style.BODY, Words.say("numbered")));
    parts.add(new Sheet.Text(Sheet.Style.HEADING, title));
  }

  private Sheet end(String title) {
    point(Words.say("control", words.of(Field.CONTROL)));
    parts.add(new Sheet.Text(Sheet.Style.SIGNATURE, words.of(Field.SIGNER)));
    return new Sheet(title, false, Words.say("page"), parts);
  }

  private void text(String words) {
    parts.add(new Sheet.Text(Sheet.Style.BODY, words));
  }

  private void resolved() {
    parts.add(new Sheet.Text(Sheet.Style.HEADING, Words.say("resolved")));
  }

  private void point(String words) {
    points++;
    text(points + ". " + words);
  }

  private String grounds() {
    var level = material.outline().level();
    if (level == null) {
      return Words.say("grounds.unknown");
    }
    return Words.say(level.equals("HROMADA") ? "grounds.hromada" : "grounds.upper");
  }

  private String act(@Nullable Act act) {
    if (act == null) {
      return Words.say("act.unknown");
    }
    var body = words.of(Field.COUNCIL_GENITIVE);
    return Words.say("act." + act.kind(), body, Days.show(act.date()), act.number());
  }

  private String byYear() {
    var years = new TreeMap<Integer, BigDecimal>();
    for (var measure : material.outline().measures()) {
      for (var line : measure.lines()) {
        if (!line.ofWhich()) {
          line.byYear().forEach((year, amount) -> years.merge(year, amount, BigDecimal::add));
        }
      }
    }
    return inYears(years);
  }

  private static String inYears(SortedMap<Integer, BigDecimal> years) {
    var told = new ArrayList<String>();
    years.forEach(
        (year, amount) ->
            told.add(Words.say("inYear", String.valueOf(year), Words.thousands(amount))));
    return told.isEmpty() ? "" : Words.say("byYear", String.join(", ", told));
  }

  private String period() {
    var report = Objects.requireNonNull(material.report());
    return Words.say(
        "period." + report.period(),
        String.valueOf(report.part()),
        String.valueOf(report.year()),
        material.yearsInWords());
  }

  private static String count(List<Told> told, Contribution.Status... wanted) {
    var sought = Arrays.asList(wanted);
    return String.valueOf(told.stream().filter(one -> sought.contains(one.status())).count());
  }

  private @Nullable BigDecimal sum(boolean planned) {
    BigDecimal sum = null;
    for (var entry : material.rows()) {
      for (var line : entry.money()) {
        var amount = planned ? line.planned() : line.spent();
        if (amount != null) {
          sum = sum == null ? amount : sum.add(amount);
        }
      }
    }
    return sum;
  }
}
