package ua.kolo.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Acting;

/// Notices at the start of a real installation which settings have another value than at the start
/// before. The first start has nothing to compare with. Secrets are not compared.
@Component
@Profile("serve")
class SettingsWatch {
  private static final String DATABASE = "spring.datasource.url";
  private static final String WATCHED = "kolo.audit.watched";
  private static final Pattern SECRET = Pattern.compile("password$|secret$");

  private final Environment environment;
  private final JdbcClient jdbc;
  private final Trail trail;
  private final TransactionOperations transaction;

  SettingsWatch(
      Environment environment, JdbcClient jdbc, Trail trail, TransactionOperations transaction) {
    this.environment = environment;
    this.jdbc = jdbc;
    this.trail = trail;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void compare() {
    Acting.gate().run(() -> transaction.executeWithoutResult(_ -> compareAndKeep(now())));
  }

  private void compareAndKeep(Map<String, String> now) {
    var before = before();
    var compared = compared(before);
    var names = new TreeSet<>(now.keySet());
    names.addAll(before.keySet());
    names.remove(WATCHED);
    names.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
    names.stream().filter(compared::contains).forEach(trail::changedSetting);
    names.forEach(name -> keep(name, now.get(name)));
    keep(WATCHED, String.join(" ", watched()));
  }

  // What a new release watches besides was changed by nobody. Before the first list was kept, only
  // what has a value was surely watched.
  private static Set<String> compared(Map<String, String> before) {
    var list = before.get(WATCHED);
    return list == null ? before.keySet() : new HashSet<>(Arrays.asList(list.split(" ", -1)));
  }

  private Map<String, String> now() {
    var found = new HashMap<String, String>();
    for (var name : watched()) {
      var value = environment.getProperty(name);
      if (value != null && !value.isBlank()) {
        found.put(name, withoutSecrets(name, value));
      }
    }
    return found;
  }

  // All that a real installation is given, so that no setting is forgotten here.
  private List<String> watched() {
    return Arrays.stream(environment.getProperty(WATCHED, String[].class, new String[0]))
        .filter(name -> !SECRET.matcher(name).find())
        .toList();
  }

  // After the question mark the address of a database may carry a password.
  private static String withoutSecrets(String name, String value) {
    int query = name.equals(DATABASE) ? value.indexOf('?') : -1;
    return query < 0 ? value : value.substring(0, query);
  }

  private Map<String, String> before() {
    var found = new HashMap<String, String>();
    jdbc.sql("select name, value from audit.setting")
        .query((row, _) -> Map.entry(row.getString("name"), row.getString("value")))
        .list()
        .forEach(setting -> found.put(setting.getKey(), setting.getValue()));
    return found;
  }

  private void keep(String name, @Nullable String value) {
    if (value == null) {
      jdbc.sql("delete from audit.setting where name = ?").param(name).update();
      return;
    }
    jdbc.sql(
            """
            insert into audit.setting values (:name, :value)
            on conflict (name) do update set value = excluded.value
            """)
        .param("name", name)
        .param("value", value)
        .update();
  }
}
