package ua.kolo.overview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.directory.TableFile;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The board of a raion, an oblast or the country, a hromada in full, and services over hromadas.
@Controller
class OverviewPages {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int YEARS_BACK = 4;
  private static final int LEAST = 4;
  private final Overview overview;
  private final BoardTable table;

  OverviewPages(Overview overview, BoardTable table) {
    this.overview = overview;
    this.table = table;
  }

  @GetMapping("/overview")
  ModelAndView board(BoardQuery query) {
    var board = overview.board(filter(query), query.offset(), BoardQuery.ROWS);
    return new ModelAndView("overview/board", "board", board)
        .addObject("query", query)
        .addObject("rows", board.rows())
        .addObject("start", board.start())
        .addObject("end", board.end())
        .addObject("path", overview.path(board.place()))
        .addObject("parts", overview.parts(board.place()))
        .addObject("years", years(board.filter().year()));
  }

  @GetMapping("/overview.csv")
  ResponseEntity<byte[]> csv(BoardQuery query, Locale reader) {
    var rows = table.rows(overview.board(filter(query)), reader);
    return file("overview.csv", CSV, TableFile.csv(rows).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/overview.xlsx")
  ResponseEntity<byte[]> workbook(BoardQuery query, Locale reader) {
    var board = overview.board(filter(query));
    var rows = table.rows(board, reader);
    var content = TableFile.xlsx(rows, BoardTable.WIDTHS, board.place().name());
    return file("overview.xlsx", TableFile.XLSX, content);
  }

  @GetMapping("/overview/hromada")
  @Needs(Right.PROGRAMME_READ)
  ModelAndView hromada(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(required = false) @Nullable Integer year) {
    if (code.isBlank()) {
      return new ModelAndView("redirect:/overview");
    }
    int chosen = BoardQuery.year(year, overview.today());
    int services = BoardQuery.running(year, overview.today());
    var hromada = overview.hromada(code, chosen, services);
    return new ModelAndView("overview/hromada", "hromada", hromada)
        .addObject("year", chosen)
        .addObject("years", years(chosen))
        .addObject("path", overview.path(hromada.place()));
  }

  @GetMapping("/overview/services")
  ModelAndView services(
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Integer least) {
    int chosen = BoardQuery.running(year, overview.today());
    var code = place == null || place.isBlank() ? overview.home().code() : place;
    int asked = least == null || least < 1 ? LEAST : least;
    var path = overview.path(code);
    return new ModelAndView("overview/services", "place", path.getLast())
        .addObject("spread", overview.services(code, chosen))
        .addObject("least", asked)
        .addObject("reached", overview.reached(code, chosen, asked))
        .addObject("year", chosen)
        .addObject("years", years(chosen))
        .addObject("path", path)
        .addObject("parts", overview.parts(path.getLast()));
  }

  private BoardFilter filter(BoardQuery query) {
    return query.filter(overview.home().code(), overview.today());
  }

  private List<Integer> years(int chosen) {
    int now = overview.today().getYear();
    return IntStream.rangeClosed(Math.min(chosen, now - YEARS_BACK), Math.max(chosen, now + 1))
        .boxed()
        .toList();
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(content);
  }
}
