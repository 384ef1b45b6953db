package ua.kolo.overview.surveys;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.overview.BoardFilter;
import ua.kolo.overview.ComparedRow;
import ua.kolo.overview.Comparison;
import ua.kolo.overview.HromadaRow;
import ua.kolo.overview.Overview;
import ua.kolo.overview.Part;

/// What is published already and so answers a request by itself: the board once, and each indicator
/// once, however many hromadas there are.
@Component
class Known {
  private final Overview overview;
  private final Comparison comparison;

  Known(Overview overview, Comparison comparison) {
    this.overview = overview;
    this.comparison = comparison;
  }

  /// By the code of the hromada and the thing asked.
  Map<String, Map<UUID, Told>> of(String place, Survey survey, List<SurveyItem> items) {
    var all = new HashMap<String, Map<UUID, Told>>();
    for (var row : board(place, survey)) {
      for (var item : items) {
        var told = told(item, row, survey.year());
        if (!told.isMissing()) {
          put(all, row.place().code(), item, told);
        }
      }
    }
    for (var item : items) {
      if (item.kind() == SurveyItem.Kind.INDICATOR && item.code() != null && isOfYear(survey)) {
        var result = comparison.of(place, survey.year(), item.code());
        result.rows().forEach(row -> put(all, row, item));
      }
    }
    return all;
  }

  // Indicators are published by year; for a part of it people are asked.
  private static boolean isOfYear(Survey survey) {
    return survey.part() == Part.YEAR;
  }

  private List<HromadaRow> board(String place, Survey survey) {
    var filter =
        new BoardFilter(
            place,
            survey.year(),
            survey.part(),
            null,
            BoardFilter.Show.ALL,
            BoardFilter.Sort.NAME,
            true);
    return overview.board(filter).rows();
  }

  private static Told told(SurveyItem item, HromadaRow row, int year) {
    var href = "/overview/hromada?code=" + row.place().code() + "&year=" + year;
    int programmes = row.programmes().size();
    var coverage = row.coverage();
    return switch (item.kind()) {
      case PROGRAMME ->
          programmes == 0 ? Told.MISSING : Told.published(BigDecimal.valueOf(programmes), href);
      case REPORT ->
          programmes == 0 || row.reported() < programmes
              ? Told.MISSING
              : Told.published(BigDecimal.valueOf(row.reported()), href);
      case PACKAGE ->
          coverage == null
              ? Told.MISSING
              : Told.published(BigDecimal.valueOf(coverage.percent()), href);
      case INDICATOR, QUESTION -> Told.MISSING;
    };
  }

  // Of several programmes that tell the same the largest stands first.
  private static void put(Map<String, Map<UUID, Told>> all, ComparedRow row, SurveyItem item) {
    var one = row.compared();
    var progress = one == null ? null : one.progress();
    var figure = progress == null ? null : progress.figure();
    if (one == null || progress == null || figure == null) {
      return;
    }
    if (progress.known() < progress.parts()) {
      return;
    }
    var href = "/public/programmes/" + one.indicator().programme() + "/indicators";
    var told = new Told(Told.Source.PUBLISHED, figure.amount(), figure.mark(), null, href);
    put(all, row.code(), item, told);
  }

  private static void put(
      Map<String, Map<UUID, Told>> all, String hromada, SurveyItem item, Told told) {
    all.computeIfAbsent(hromada, _ -> new HashMap<>()).putIfAbsent(item.id(), told);
  }
}
