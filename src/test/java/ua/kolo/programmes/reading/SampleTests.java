package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.documents.Documents;

/// Our own documents: five in the layouts of real ones, and others in layouts of their own.
class SampleTests {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src/main/resources/samples"),
          Path.of("src/test/resources/samples"),
          Path.of("src/test/resources/layouts"));

  @TestFactory
  List<DynamicTest> readsOurOwnDocuments() throws Exception {
    var tests = new ArrayList<DynamicTest>();
    for (var folder : FOLDERS) {
      for (var file : Shared.files(folder, "*.{docx,doc,odt,xlsx,ods,pdf,html,txt}")) {
        tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> agrees(file)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(30);
    return tests;
  }

  private static void agrees(Path file) throws Exception {
    String name = file.getFileName().toString();
    var document = new Documents().read(Files.readAllBytes(file), name);
    var score =
        PlanScore.of(
            JsonMapper.shared().readTree(Files.readString(expected(name))),
            new PlanReader().read(document));
    assertThat(score.share("measures")).as(score.misses().toString()).isEqualTo(1);
    assertThat(score.share("invented")).as(score.misses().toString()).isEqualTo(1);
    for (var what : List.of("text", "parent", "terms", "money", "totals")) {
      assertThat(score.share(what)).as(what + score.misses()).isGreaterThanOrEqualTo(0.95);
    }
    for (var what : List.of("executors", "states")) {
      assertThat(score.share(what)).as(what + score.misses()).isGreaterThanOrEqualTo(0.88);
    }
  }

  private static Path expected(String name) {
    String base = name.substring(0, name.lastIndexOf('.')).replace("-pagesplit", "") + ".json";
    return FOLDERS.stream()
        .map(folder -> folder.resolve(base))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }
}
