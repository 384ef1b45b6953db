package ua.kolo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /// Providers outside; without their settings nobody enters by them.
  private static final Map<String, String> OUTSIDE =
      Map.of(
          "KOLO_OIDC_ISSUER", "kolo.oidc.issuer",
          "KOLO_OIDC_CLIENT", "kolo.oidc.client",
          "KOLO_OIDC_SECRET", "kolo.oidc.secret",
          "KOLO_OIDC_NAME", "kolo.oidc.name",
          "KOLO_OIDC_SECOND_FACTOR", "kolo.oidc.second-factor",
          "KOLO_ID_GOV_UA_ADDRESS", "kolo.id-gov-ua.address",
          "KOLO_ID_GOV_UA_CLIENT", "kolo.id-gov-ua.client",
          "KOLO_ID_GOV_UA_SECRET", "kolo.id-gov-ua.secret",
          "KOLO_ID_GOV_UA_KINDS", "kolo.id-gov-ua.kinds");

  /// Letters; without a server none is written.
  private static final Map<String, String> MAIL =
      Map.of(
          "KOLO_MAIL_HOST", "kolo.mail.host",
          "KOLO_MAIL_PORT", "kolo.mail.port",
          "KOLO_MAIL_ENCRYPTION", "kolo.mail.encryption",
          "KOLO_MAIL_USER", "kolo.mail.user",
          "KOLO_MAIL_PASSWORD_FILE", "kolo.mail.password-file",
          "KOLO_MAIL_SENDER", "kolo.mail.sender",
          "KOLO_AUDIT_MAIL", "kolo.audit.mail");

  private static final String DEFAULT_PORT = "8080";
  private static final String DEFAULT_ADDRESS = "127.0.0.1";

  /// Refuses with the whole list of what is missing, not with the first.
  static Settings read(Map<String, String> environment, Properties file) throws CannotStart {
    var values = new TreeMap<String, String>();
    file.stringPropertyNames().forEach(name -> values.put(name, file.getProperty(name)));
    values.putAll(environment);
    values.values().removeIf(String::isBlank);
    var needed =
        values.containsKey("KOLO_MAIL_HOST")
            ? Stream.concat(REQUIRED.stream(), Stream.of("KOLO_MAIL_SENDER"))
            : REQUIRED.stream();
    var missing = needed.filter(name -> !values.containsKey(name)).toList();
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
            "--kolo.webhooks.inner=" + value("KOLO_WEBHOOKS_INNER", ""),
            "--kolo.attachments.largest=" + value("KOLO_ATTACHMENT_LARGEST", "20MB"),
            "--spring.datasource.url=" + databaseUrl(),
            "--spring.datasource.username=" + value("KOLO_DB_USER", ""),
            "--spring.datasource.password=" + value("KOLO_DB_PASSWORD", ""),
            "--spring.flyway.user=" + ownerUser(),
            "--spring.flyway.password=" + ownerPassword());
    var all = new ArrayList<>(common.toList());
    Stream.of(OUTSIDE, MAIL)
        .flatMap(optional -> optional.entrySet().stream())
        .filter(one -> values.containsKey(one.getKey()))
        .map(one -> "--" + one.getValue() + "=" + values.get(one.getKey()))
        .forEach(all::add);
    if (baseUrl().startsWith("https://")) {
      all.add("--server.servlet.session.cookie.secure=true");
      all.add("--server.forward-headers-strategy=native");
    }
    all.add("--kolo.audit.watched=" + names(all));
    return all;
  }

  // A change of any of them is told to the trail; secrets are left out there.
  private static String names(List<String> all) {
    return all.stream()
        .map(one -> one.substring("--".length(), one.indexOf('=')))
        .collect(Collectors.joining(","));
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
