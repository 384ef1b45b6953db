package ua.kolo.documents;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which part of an Office archive belongs to which, by kind (`styles`, `numbering` …) or by id.
record Relations(Map<String, String> byKind, Map<String, String> byId) {
  /// The relations of a part; of the whole archive when the name is empty.
  static Relations of(Archive archive, String part) {
    int slash = part.lastIndexOf('/') + 1;
    var folder = part.substring(0, slash);
    var found = new Relations(new HashMap<>(), new HashMap<>());
    try (var xml = archive.xml(folder + "_rels/" + part.substring(slash) + ".rels")) {
      if (xml != null) {
        xml.root(_ -> xml.children(_ -> found.add(xml, folder)));
      }
    }
    return found;
  }

  private void add(Xml xml, String folder) {
    var type = xml.attribute("Type", "");
    var target = xml.attribute("Target", "");
    if (!"External".equals(xml.attribute("TargetMode"))) {
      var path = resolved(folder, target);
      byKind.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
      byId.put(xml.attribute("Id", ""), path);
    }
  }

  private static String resolved(String folder, String target) {
    var path = target.startsWith("/") ? target.substring(1) : folder + target;
    while (path.contains("/../")) {
      path = path.replaceFirst("[^/]*/\\.\\./", "");
    }
    return path.replace("/./", "/");
  }

  @Nullable String kind(String kind) {
    return byKind.get(kind);
  }
}
