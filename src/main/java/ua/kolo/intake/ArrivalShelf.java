package ua.kolo.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.clearance.Clearance;
import ua.kolo.directory.Directory;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Relatives;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Notices that reach a desk as they lie: rows, sealed with keys of their own, and what stands in
/// them once opened.
@Component
class ArrivalShelf {
  private final ArrivalRows rows;
  private final Relatives relatives;
  private final Clearance clearance;
  private final Directory directory;
  private final Vault vault;
  private final JsonMapper json = JsonMapper.builder().build();

  ArrivalShelf(
      ArrivalRows rows,
      Relatives relatives,
      Clearance clearance,
      Directory directory,
      Vault vault) {
    this.rows = rows;
    this.relatives = relatives;
    this.clearance = clearance;
    this.directory = directory;
    this.vault = vault;
  }

  ArrivalRows.Kept find(UUID id) {
    return rows.find(id)
        .filter(row -> !withoutClose(List.of(row)).isEmpty())
        .orElseThrow(() -> clearance.missing(SentNotices.KIND, id, rows.closed(id)));
  }

  /// Those that name nobody close to whoever reads what their institution received; the others are
  /// closed to them from now on.
  List<ArrivalRows.Kept> withoutClose(List<ArrivalRows.Kept> found) {
    var here = Acting.current().unit();
    var received = found.stream().filter(row -> !row.unit().equals(here)).toList();
    if (received.isEmpty()) {
      return found;
    }
    var named = rows.named(received.stream().map(ArrivalRows.Kept::id).toList());
    var closed = relatives.weigh(() -> identities(named));
    var closing =
        named.stream()
            .filter(one -> closed.contains(one.person()))
            .map(ArrivalRows.Named::arrival)
            .collect(Collectors.toSet());
    return found.stream().filter(row -> !closing.contains(row.id())).toList();
  }

  private Map<UUID, Identity> identities(List<ArrivalRows.Named> named) {
    var keys = vault.find(named.stream().map(ArrivalRows.Named::id).toList());
    var told = new HashMap<UUID, Identity>();
    for (var one : named) {
      var key = keys.get(one.id());
      if (key != null) {
        var who = who(key, one);
        var day = Days.parse(who.born());
        var year = who.born() != null && who.born().matches("[0-9]{4}") ? who.born() : null;
        told.put(
            one.person(),
            Identity.named(who.called()).born(day, year == null ? null : Integer.valueOf(year)));
      }
    }
    return told;
  }

  byte[] seal(DataKey key, UUID arrival, Arrival.Content content) {
    return key.seal(cell("parcel", arrival), json.writeValueAsBytes(content));
  }

  byte[] seal(DataKey key, UUID named, Arrival.Who who) {
    return key.seal(whoCell(named), json.writeValueAsBytes(Sealed.of(who)));
  }

  byte[] answer(DataKey key, UUID arrival, String answer) {
    return key.seal(cell("answer", arrival), answer);
  }

  List<Arrival> open(List<ArrivalRows.Kept> found) {
    var ids = found.stream().map(ArrivalRows.Kept::id).toList();
    var named = rows.named(ids);
    var asked = new HashSet<>(ids);
    named.forEach(one -> asked.add(one.id()));
    var keys = vault.find(asked);
    var units = new HashSet<UUID>();
    found.forEach(row -> units.addAll(List.of(row.unit(), row.receiver())));
    var names = directory.names(units);
    var byArrival = named.stream().collect(Collectors.groupingBy(ArrivalRows.Named::arrival));
    return found.stream()
        .map(row -> open(row, keys, byArrival.getOrDefault(row.id(), List.of()), names))
        .toList();
  }

  private Arrival open(
      ArrivalRows.Kept row,
      Map<UUID, DataKey> keys,
      List<ArrivalRows.Named> named,
      Map<UUID, String> names) {
    @Nullable DataKey key = keys.get(row.id());
    var answer = row.answer();
    return new Arrival(
        row.id(),
        row.unit(),
        names.getOrDefault(row.unit(), ""),
        row.reference(),
        row.receiver(),
        names.getOrDefault(row.receiver(), ""),
        row.urgent(),
        key == null ? null : content(key, row),
        named.stream()
            .filter(one -> keys.containsKey(one.id()))
            .map(one -> who(Objects.requireNonNull(keys.get(one.id())), one).as(one.struck()))
            .toList(),
        row.sentAt(),
        row.sentBy(),
        row.takenAt(),
        row.takenBy(),
        answer == null || key == null ? null : key.openText(cell("answer", row.id()), answer),
        own(row),
        row.withdrawnAt());
  }

  private static Arrival.@Nullable Own own(ArrivalRows.Kept row) {
    if (row.ownReference() == null) {
      return null;
    }
    var here = row.receiver().equals(Acting.current().unit());
    return new Arrival.Own(here ? row.ownReport() : null, row.ownReference());
  }

  private Arrival.Content content(DataKey key, ArrivalRows.Kept row) {
    return json.readValue(key.open(cell("parcel", row.id()), row.parcel()), Arrival.Content.class);
  }

  private Sealed who(DataKey key, ArrivalRows.Named one) {
    return json.readValue(key.open(whoCell(one.id()), one.who()), Sealed.class);
  }

  // As it lies; that the report strikes them out is found out when it is read.
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Sealed(
      String role, @Nullable String relationship, @Nullable String name, @Nullable String born) {
    static Sealed of(Arrival.Who who) {
      return new Sealed(who.role(), who.relationship(), who.name(), who.born());
    }

    Arrival.Who as(boolean struck) {
      return new Arrival.Who(role, relationship, called(), born, struck);
    }

    String called() {
      return Objects.requireNonNullElse(name, "");
    }
  }

  private static Cell cell(String column, UUID arrival) {
    return new Cell("intake.arrival", column, arrival);
  }

  private static Cell whoCell(UUID named) {
    return new Cell("intake.arrival_person", "who", named);
  }
}
