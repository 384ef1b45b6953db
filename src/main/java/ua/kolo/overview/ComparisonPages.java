package ua.kolo.overview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.directory.TableFile;
import ua.kolo.indicators.Figure;
import ua.kolo.platform.PageStart;

/// Indicators of the same code over the hromadas of a place.
@Controller
class ComparisonPages {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int YEARS_BACK = 4;
  private final Comparison comparison;
  private final Overview overview;
  private final MessageSource messages;
  private final FigureWords words;

  ComparisonPages(
      Comparison comparison, Overview overview, MessageSource messages, FigureWords words) {
    this.comparison = comparison;
    this.overview = overview;
    this.messages = messages;
    this.words = words;
  }

  @GetMapping("/overview/indicators")
  ModelAndView indicators(
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(defaultValue = "0") int from,
      Locale reader) {
    int chosen = BoardQuery.year(year, overview.today());
    var where = place == null || place.isBlank() ? overview.home().code() : place;
    var both = comparison.chosen(where, chosen, code);
    var result = both.result();
    int start = PageStart.of(from, result.rows().size(), BoardQuery.ROWS);
    int end = Math.min(start + BoardQuery.ROWS, result.rows().size());
    return new ModelAndView("overview/indicators", "result", result)
        .addObject("codes", both.codes())
        .addObject("rows", result.rows().subList(start, end))
        .addObject("start", start)
        .addObject("end", end)
        .addObject("bars", ComparedBar.of(result.rows(), one -> words.figure(one, reader)))
        .addObject("path", overview.path(result.place()))
        .addObject("parts", overview.parts(result.place()))
        .addObject("years", years(chosen));
  }

  @GetMapping("/overview/indicators.csv")
  ResponseEntity<byte[]> csv(
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "") String code,
      Locale reader) {
    int chosen = BoardQuery.year(year, overview.today());
    var where = place == null || place.isBlank() ? overview.home().code() : place;
    var rows = rows(comparison.of(where, chosen, code), reader);
    var name = ContentDisposition.attachment().filename("indicators.csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(TableFile.csv(rows).getBytes(StandardCharsets.UTF_8));
  }

  private List<List<String>> rows(Comparison.Result result, Locale reader) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        Stream.of("code", "hromada", "raion", "indicator", "unit", "year", "value", "parts")
            .map(head -> messages.getMessage("overview.file." + head, null, reader))
            .toList());
    for (var row : result.rows()) {
      var one = row.compared();
      var figure = one == null ? null : one.progress().figure();
      rows.add(
          List.of(
              row.place().code(),
              row.place().name(),
              Objects.toString(row.place().raion(), ""),
              one == null ? "" : one.indicator().name(),
              one == null ? "" : one.indicator().measuredIn(),
              String.valueOf(result.year()),
              figure == null ? "" : plain(figure, reader),
              one == null ? "" : one.progress().known() + "/" + one.progress().parts()));
    }
    return rows;
  }

  private String plain(Figure figure, Locale reader) {
    var amount = figure.amount();
    return amount == null ? words.figure(figure, reader) : amount.toPlainString().replace('.', ',');
  }

  private List<Integer> years(int chosen) {
    int now = overview.today().getYear();
    return IntStream.rangeClosed(Math.min(chosen, now - YEARS_BACK), Math.max(chosen, now + 1))
        .boxed()
        .toList();
  }
}
