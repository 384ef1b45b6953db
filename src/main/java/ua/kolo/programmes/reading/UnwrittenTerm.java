package ua.kolo.programmes.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.reading.Drafts.MeasureDraft;
import ua.kolo.programmes.reading.Drafts.NodeDraft;
import ua.kolo.programmes.wording.Terms;
import ua.kolo.programmes.wording.Texts;

/// When a measure is due, in a table without a column of terms: its heading tells, else its year
/// where each has one, else the plan's period.
///
/// @param ownYears every measure stands in one row with its year; else years are those of the money
record UnwrittenTerm(Columns columns, @Nullable Period period, boolean ownYears) {
  private static final Pattern YEAR =
      Pattern.compile("(?:^|(?:на|за|у|в) )(20\\d\\d)\\s*(?:р\\p{L}*)?[.:]?$");

  private static final Pattern SPAN = Pattern.compile("^\\s*20\\d\\d\\s*[-–—]\\s*20\\d\\d");

  Term of(MeasureDraft draft) {
    for (var node = draft.parent; node != null; node = node.parent) {
      if (Terms.looksLikeTerm(node.text)) {
        return Terms.parse(node.text, within(node.parent));
      }
    }
    var first = columns.text(draft.rows.getFirst(), Role.YEAR);
    var year = ownYears || SPAN.matcher(first).find() ? first : "";
    return year.isEmpty()
        ? Terms.missing(within(draft.parent), true)
        : Terms.parse(year, within(draft.parent));
  }

  /// «Травень» under «2027 рік», a measure under «Заходи на 2027 рік»: the year is the heading's.
  @Nullable Period within(@Nullable NodeDraft above) {
    for (var node = above; node != null; node = node.parent) {
      var year = YEAR.matcher(Texts.normalise(node.text).toLowerCase(Locales.UK));
      if (year.find()) {
        int own = Integer.parseInt(year.group(1));
        return new Period(own, own);
      }
    }
    return period;
  }
}
