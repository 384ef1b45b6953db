package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;

/// Title, level, place, period and approval from the words around the plan's table.
public final class HeadReader {
  /// What the table itself tells of the document.
  ///
  /// @param bodies executors as printed
  /// @param texts measures and goals as printed
  /// @param years every year named in terms or in the table's header
  /// @param unit the unit the header names, null when none
  public record Clues(
      Collection<String> bodies,
      Collection<String> texts,
      Collection<Integer> years,
      @Nullable AmountUnit unit) {
    public static final Clues NONE = new Clues(List.of(), List.of(), List.of(), null);
  }

  private static final int LONGEST_UNIT_LINE = 60;

  private HeadReader() {}

  /// Reads the paragraphs before the table and after it, as printed.
  public static Head read(List<String> before, List<String> after, Clues clues) {
    var lines = HeadLines.of(before);
    var approval = Approvals.of(lines.approval());
    var period = Periods.of(lines, clues.years());
    var acts = String.join(" ", lines.approval());
    return new Head(
        lines.title(),
        kind(lines, approval, period),
        Levels.of(lines.title(), acts, clues.bodies()),
        place(lines, clues),
        period,
        approval,
        unit(lines, before, clues),
        lines.preamble(),
        footnotes(after));
  }

  /// The act the lines over a title name.
  public static Head.Approval approval(List<String> lines) {
    return Approvals.of(lines);
  }

  private static Head.Place place(HeadLines lines, Clues clues) {
    var texts = new ArrayList<String>();
    texts.add(String.join(" ", lines.approval()));
    texts.add(lines.title());
    texts.addAll(lines.preamble());
    texts.addAll(clues.bodies());
    texts.addAll(clues.texts());
    return Places.of(texts);
  }

  // A plan adopted after its last day reports what was done.
  private static Head.Kind kind(
      HeadLines lines, Head.Approval approval, Head.@Nullable Period period) {
    var title = Letters.fold(lines.title());
    var date = approval.date();
    if (title.matches("(?:звіт|інформація про|про хід|про виконання).*")
        || (date != null && period != null && date.getYear() > period.to())) {
      return Head.Kind.EXECUTION_REPORT;
    }
    if (title.matches("(?:\\p{L}+ ){0,3}?план .*|дорожня карта.*")) {
      return Head.Kind.ACTION_PLAN;
    }
    return title.matches("(?:\\p{L}+ ){0,4}?програма .*|програма|про затвердження.*")
        ? Head.Kind.TARGET_PROGRAMME
        : Head.Kind.PROGRAMME_ANNEX;
  }

  private static AmountUnit unit(HeadLines lines, List<String> before, Clues clues) {
    if (clues.unit() != null) {
      return clues.unit();
    }
    var own = lines.preamble().reversed().stream().filter(HeadReader::brief).map(Units::of);
    var ends = before.reversed().stream().map(Texts::normalise).map(Units::ending);
    return Stream.concat(own, ends).filter(Objects::nonNull).findFirst().orElse(AmountUnit.HRYVNIA);
  }

  private static boolean brief(String line) {
    return line.length() <= LONGEST_UNIT_LINE;
  }

  private static List<String> footnotes(List<String> after) {
    return after.stream().map(Texts::normalise).filter(line -> !line.isEmpty()).toList();
  }
}
