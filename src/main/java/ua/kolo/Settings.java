package ua.kolo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import ua.kolo.platform.CannotStart;

/// The settings of a real installation: the environment first, then the file of `--config`.
record Settings(Map<String, String> values) {
  static final List<String> REQUIRED =
      List.of(
          "KOLO_DB_URL",
          "KOLO_DB_USER",
          "KOLO_DB_PASSWORD",
          "KOLO_DB_OWNER_USER",
          "KOLO_DB_OWNER_PASSWORD",
          "KOLO_BASE_URL",
          "KOLO_KEYS");
  private static final String DEFAULT_PORT = "8080";
  private static final String DEFAULT_ADDRESS = "127.0.0.1";

  /// Refuses with the whole list of what is missing, not with the first.
  static Settings read(Map<String, String> environment, Properties file) throws CannotStart {
    var values = new TreeMap<String, String>();
    file.stringPropertyNames().forEach(name -> values.put(name, file.getProperty(name)));
    values.putAll(environment);
    values.values().removeIf(String::isBlank);
    var missing = REQUIRED.stream().filter(name -> !values.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new CannotStart("command.serve.missing", String.join(", ", missing));
    }
    if (Objects.equals(values.get("KOLO_DB_USER"), values.get("KOLO_DB_OWNER_USER"))) {
      throw new CannotStart("command.serve.sameUser");
    }
    return new Settings(values);
  }

  String baseUrl() {
    return value("KOLO_BASE_URL", "");
  }

  String ownerUser() {
    return value("KOLO_DB_OWNER_USER", "");
  }

  String ownerPassword() {
    return value("KOLO_DB_OWNER_PASSWORD", "");
  }

  /// The file outside the database that keeps the root of each past day of the trail.
  Path auditRoots() {
    return Path.of(value("KOLO_AUDIT_ROOTS", "./data/audit-roots.txt"));
  }

  /// The folder outside the database that keeps the keys.
  Path keys() {
    return Path.of(value("KOLO_KEYS", ""));
  }

  List<String> forSpring() {
    var common =
        Stream.of(
            "--server.port=" + value("KOLO_PORT", DEFAULT_PORT),
            "--server.address=" + value("KOLO_ADDRESS", DEFAULT_ADDRESS),
            "--kolo.base-url=" + baseUrl(),
            "--kolo.audit.roots=" + auditRoots(),
            "--kolo.keys=" + keys(),
            "--kolo.tokens.per-minute=" + value("KOLO_TOKENS_PER_MINUTE", "3000"),
            "--spring.datasource.url=" + databaseUrl(),
            "--spring.datasource.username=" + value("KOLO_DB_USER", ""),
            "--spring.datasource.password=" + value("KOLO_DB_PASSWORD", ""),
            "--spring.flyway.user=" + ownerUser(),
            "--spring.flyway.password=" + ownerPassword());
    var all = new ArrayList<>(common.toList());
    if (baseUrl().startsWith("https://")) {
      all.add("--server.servlet.session.cookie.secure=true");
      all.add("--server.forward-headers-strategy=native");
    }
    return all;
  }

  // Strings go into enum, jsonb and uuid columns without a cast in every statement.
  String databaseUrl() {
    var url = value("KOLO_DB_URL", "");
    return url + (url.contains("?") ? "&" : "?") + "stringtype=unspecified";
  }

  private String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
