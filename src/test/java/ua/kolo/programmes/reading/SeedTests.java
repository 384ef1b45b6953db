package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.documents.Documents;

/// The five real documents in every format, held against their oracle when they lie beside the
/// checkout.
class SeedTests {
  @TestFactory
  List<DynamicTest> readsTheRealDocuments() throws Exception {
    var golden = Shared.folder("golden");
    if (golden.isEmpty()) {
      return List.of(
          DynamicTest.dynamicTest(
              "skipped: the shared documents are not beside this checkout",
              () -> assumeTrue(false, "no ../shared/golden")));
    }
    var files = new ArrayList<Path>();
    for (var name : List.of("seeds", "seeds-office")) {
      files.addAll(Shared.files(Shared.folder(name).orElseThrow(), "*_*"));
    }
    return files.stream().map(file -> test(file, golden.get())).toList();
  }

  private static DynamicTest test(Path file, Path golden) {
    String name = file.getFileName().toString();
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var expected = Shared.files(golden, name.substring(0, 3) + "_*.json").getFirst();
          var document = new Documents().read(Files.readAllBytes(file), name);
          var score =
              PlanScore.of(
                  JsonMapper.shared().readTree(Files.readString(expected)),
                  new PlanReader().read(document));
          boolean torn =
              name.contains("pagesplit")
                  || Stream.of(".pdf", ".doc", ".ods").anyMatch(name::endsWith);
          meets(score, torn);
        });
  }

  private static void meets(PlanScore score, boolean torn) {
    assertThat(score.share("measures"))
        .as(score.misses().toString())
        .isGreaterThanOrEqualTo(torn ? 0.98 : 1);
    assertThat(score.share("invented"))
        .as(score.misses().toString())
        .isGreaterThanOrEqualTo(torn ? 0.95 : 1);
    assertThat(score.share("executors"))
        .as(score.misses().toString())
        .isGreaterThanOrEqualTo(torn ? 0.95 : 0.97);
    assertThat(score.share("parent"))
        .as(score.misses().toString())
        .isGreaterThanOrEqualTo(torn ? 0.97 : 0.98);
    assertThat(score.share("terms")).as(score.misses().toString()).isGreaterThanOrEqualTo(0.97);
    for (var what : List.of("money", "states", "totals", "level", "period", "title")) {
      assertThat(score.share(what))
          .as(what + score.misses())
          .isGreaterThanOrEqualTo(torn ? 0.97 : 1);
    }
  }
}
