package ua.kolo.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Territories for other programs, in order of their codes.
@RestController
@RequestMapping("/api/v1/territories")
class DirectoryApi {
  private static final int MOST = 1000;
  private final Directory directory;

  DirectoryApi(Directory directory) {
    this.directory = directory;
  }

  /// A page of places.
  ///
  /// @param next the cursor of the next page, null on the last
  record Places(List<Place> rows, @Nullable String next) {}

  @GetMapping
  Places territories(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) Territory.@Nullable Level level,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "200") int size) {
    int wanted = Math.clamp(size, 1, MOST);
    if (text != null && !text.isBlank()) {
      return new Places(directory.search(text, level, wanted), null);
    }
    var rows = directory.places(after, level, wanted + 1);
    return rows.size() <= wanted
        ? new Places(rows, null)
        : new Places(rows.subList(0, wanted), rows.get(wanted - 1).code());
  }

  @GetMapping("/{code}")
  Place territory(@PathVariable String code) {
    return directory.place(code);
  }
}
