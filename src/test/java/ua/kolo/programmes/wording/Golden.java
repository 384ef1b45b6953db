package ua.kolo.programmes.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The hand-made readings of real documents, when they lie beside the checkout.
final class Golden {
  private Golden() {}

  static List<JsonNode> documents() throws IOException {
    for (var place : List.of("../shared/golden", "../../shared/golden")) {
      if (Files.isDirectory(Path.of(place))) {
        return read(Path.of(place));
      }
    }
    Assumptions.abort("No shared/golden beside the checkout: the readings are not compared");
    return List.of();
  }

  private static List<JsonNode> read(Path folder) throws IOException {
    var all = new ArrayList<JsonNode>();
    var mapper = new ObjectMapper();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        all.add(mapper.readTree(Files.readString(file)));
      }
    }
    return all;
  }
}
