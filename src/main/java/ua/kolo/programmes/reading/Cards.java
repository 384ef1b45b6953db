package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import ua.kolo.programmes.plan.Layout.Role;

/// A small table that is one measure: what it is on the left, the words on the right. Money may
/// stand there under years of its own.
final class Cards {
  /// One field of the card.
  ///
  /// @param under the smaller head its value stands under, empty for none
  private record Field(String name, String under, String value) {}

  private Cards() {}

  /// The same as a header and a row; the rows as they are when they are no card.
  static List<Line> upright(List<Line> rows) {
    var starts = starts(rows);
    if (starts.size() < 2) {
      var fields = fields(rows);
      return is(rows, fields) ? laid(fields, rows.getFirst().block) : rows;
    }
    var series = CardSeries.upright(rows);
    return series.equals(rows) ? stacked(rows, starts) : series;
  }

  /// Where the name of the first field stands: more than once where cards follow one another.
  private static List<Integer> starts(List<Line> rows) {
    var starts = new ArrayList<Integer>();
    for (int r = 0; r < rows.size(); r++) {
      boolean named = rows.get(r).width() > 1 && !rows.get(r).blank(0);
      if (named && Words.fold(rows.get(r).at(0)).equals(Words.fold(rows.getFirst().at(0)))) {
        starts.add(r);
      }
    }
    return starts;
  }

  /// Cards of the same fields without an empty row between: one head and a row for each.
  private static List<Line> stacked(List<Line> rows, List<Integer> starts) {
    var all = new ArrayList<Line>();
    var head = List.<List<String>>of();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : rows.size();
      var card = rows.subList(starts.get(i), end);
      var fields = fields(card);
      var one = is(card, fields) ? laid(fields, rows.getFirst().block) : List.<Line>of();
      if (one.isEmpty() || (i > 0 && !head(one).equals(head))) {
        return rows;
      }
      head = head(one);
      all.addAll(i == 0 ? one : one.subList(one.size() - 1, one.size()));
    }
    return all;
  }

  /// What the cards' fields are called, the row of values left out.
  private static List<List<String>> head(List<Line> laid) {
    return laid.subList(0, laid.size() - 1).stream().map(row -> List.of(row.text)).toList();
  }

  private static boolean is(List<Line> rows, List<Field> fields) {
    if (rows.size() < 3 || fields.isEmpty()) {
      return false;
    }
    var roles = EnumSet.noneOf(Role.class);
    int named = 0;
    for (var field : fields) {
      var role = ColumnRoles.of(field.name());
      named += role != Role.UNKNOWN && field.name().length() < 60 ? 1 : 0;
      roles.add(role);
    }
    boolean bound = roles.contains(Role.EXECUTORS) || roles.contains(Role.TERM);
    boolean doing = ColumnRoles.of(rows.getFirst().at(0)) == Role.MEASURE;
    return doing && bound && named * 10 >= fields.size() * 7;
  }

  /// The fields from top to bottom; none when some row under the caption is not a name and its
  /// value, or a name over two rows of small heads and values.
  private static List<Field> fields(List<Line> rows) {
    var fields = new ArrayList<Field>();
    for (int r = 0; r < rows.size(); r++) {
      var row = rows.get(r);
      boolean caption = r == 0 && row.filled() == 1;
      if (row.width() < 2 || row.blank(0) || (row.span[0] > 1 && !caption)) {
        return List.of();
      }
      if (row.filled() <= 2) {
        fields.add(new Field(row.at(0), "", row.words().size() < 2 ? "" : row.words().getLast()));
      } else if (r + 1 < rows.size() && rows.get(r + 1).blank(0) && rows.get(r + 1).carried[0]) {
        var values = rows.get(++r);
        for (int c = 1; c < row.width(); c++) {
          if (!row.blank(c)) {
            fields.add(new Field(row.at(0), row.at(c), values.at(c)));
          }
        }
      } else {
        return List.of();
      }
    }
    return fields;
  }

  private static List<Line> laid(List<Field> fields, int block) {
    var head = Line.of(fields.stream().map(Field::name).toList(), block);
    var row = Line.of(fields.stream().map(Field::value).toList(), block);
    if (fields.stream().allMatch(field -> field.under().isEmpty())) {
      return List.of(head, row);
    }
    var under = Line.of(fields.stream().map(Field::under).toList(), block);
    for (int c = 0; c < fields.size(); c++) {
      if (fields.get(c).under().isEmpty()) {
        under.cover[c] = head.at(c);
        under.carried[c] = true;
      } else if (c > 0 && fields.get(c).name().equals(fields.get(c - 1).name())) {
        head.text[c] = "";
      }
    }
    return List.of(head, under, row);
  }
}
