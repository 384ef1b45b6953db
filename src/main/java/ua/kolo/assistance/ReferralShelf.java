package ua.kolo.assistance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.clearance.Clearance;
import ua.kolo.consents.Consents;
import ua.kolo.directory.Directory;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Relatives;
import ua.kolo.platform.Acting;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Referrals as they lie: rows, sealed with a key each, and what stands in them once opened.
@Component
class ReferralShelf {
  private final ReferralRows rows;
  private final Relatives relatives;
  private final Clearance clearance;
  private final Directory directory;
  private final Consents consents;
  private final Vault vault;
  private final JsonMapper json = JsonMapper.builder().build();

  ReferralShelf(
      ReferralRows rows,
      Relatives relatives,
      Clearance clearance,
      Directory directory,
      Consents consents,
      Vault vault) {
    this.rows = rows;
    this.relatives = relatives;
    this.clearance = clearance;
    this.directory = directory;
    this.consents = consents;
    this.vault = vault;
  }

  ReferralRows.Kept find(UUID id) {
    return rows.find(id)
        .filter(row -> !withoutClose(List.of(row)).isEmpty())
        .orElseThrow(() -> clearance.missing(Referrals.KIND, id, rows.closed(id)));
  }

  /// Those that are of nobody close to whoever reads what their institution received; the others
  /// are closed to them from now on.
  List<ReferralRows.Kept> withoutClose(List<ReferralRows.Kept> found) {
    var here = Acting.current().unit();
    var received = found.stream().filter(row -> !row.unit().equals(here)).toList();
    if (received.isEmpty()) {
      return found;
    }
    var closed = relatives.weigh(() -> told(received));
    return found.stream().filter(row -> !closed.contains(row.person())).toList();
  }

  private Map<UUID, Identity> told(List<ReferralRows.Kept> received) {
    var keys = vault.find(received.stream().map(ReferralRows.Kept::id).toList());
    var told = new HashMap<UUID, Identity>();
    for (var row : received) {
      var key = keys.get(row.id());
      if (key != null) {
        told.put(row.person(), parcel(key, row).who());
      }
    }
    return told;
  }

  Parcel parcel(@Nullable DataKey key, ReferralRows.Kept row) {
    return key == null
        ? Parcel.DESTROYED
        : json.readValue(key.open(cell(row.id()), row.parcel()), Parcel.class);
  }

  byte[] seal(DataKey key, UUID referral, Parcel parcel) {
    return key.seal(cell(referral), json.writeValueAsBytes(parcel));
  }

  byte @Nullable [] seal(DataKey key, UUID step, @Nullable String words) {
    return words == null || words.isBlank() ? null : key.seal(stepCell(step), words.strip());
  }

  byte[] sealWhy(DataKey key, UUID step, String why) {
    return key.seal(undoneCell(step), why.strip());
  }

  List<Referral> open(List<ReferralRows.Kept> found) {
    var ids = found.stream().map(ReferralRows.Kept::id).toList();
    var keys = vault.find(ids);
    var steps =
        rows.steps(ids).stream().collect(Collectors.groupingBy(ReferralRows.Stepped::referral));
    var named = new HashSet<UUID>();
    found.forEach(row -> named.addAll(List.of(row.unit(), row.receiver())));
    var names = directory.names(named);
    var lapsed = lapsed(found);
    return found.stream()
        .map(
            row ->
                open(
                    row,
                    keys.get(row.id()),
                    steps.getOrDefault(row.id(), List.of()),
                    names,
                    lapsed.contains(row.id())))
        .toList();
  }

  // Whether she took her consent back the sender alone is told.
  private Set<UUID> lapsed(List<ReferralRows.Kept> found) {
    var own = Acting.current().unit();
    var passed =
        rows.passed(
            found.stream()
                .filter(row -> row.unit().equals(own))
                .map(ReferralRows.Kept::id)
                .toList());
    var gone = consents.lapsed(passed.stream().map(ReferralRows.Passed::passage).toList());
    return passed.stream()
        .filter(one -> gone.contains(one.passage()))
        .map(ReferralRows.Passed::referral)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Referral open(
      ReferralRows.Kept row,
      @Nullable DataKey key,
      List<ReferralRows.Stepped> steps,
      Map<UUID, String> names,
      boolean lapsed) {
    return new Referral(
        row.id(),
        row.unit(),
        names.getOrDefault(row.unit(), ""),
        row.file(),
        row.reference(),
        row.person(),
        row.receiver(),
        names.getOrDefault(row.receiver(), ""),
        row.service(),
        row.urgent(),
        row.specialist(),
        row.onPaper(),
        row.state(),
        row.version(),
        row.sentAt(),
        row.sentBy(),
        parcel(key, row),
        steps.stream().map(step -> step(step, key)).toList(),
        row.receiver().equals(Acting.current().unit()) ? row.ownFile() : null,
        row.contactAt(),
        row.byConsent(),
        row.ground(),
        lapsed);
  }

  // Without a key the person was destroyed, and what was said with them.
  private static Referral.Step step(ReferralRows.Stepped step, @Nullable DataKey key) {
    var words = step.words();
    return new Referral.Step(
        step.id(),
        step.what(),
        step.reason(),
        words == null || key == null ? null : key.openText(stepCell(step.id()), words),
        step.happenedAt(),
        step.writtenAt(),
        step.writtenBy(),
        undone(step, key));
  }

  private static Referral.@Nullable Undone undone(
      ReferralRows.Stepped step, @Nullable DataKey key) {
    var at = step.undoneAt();
    var by = step.undoneBy();
    var why = step.undoneWords();
    return at == null || by == null
        ? null
        : new Referral.Undone(
            at, by, why == null || key == null ? null : key.openText(undoneCell(step.id()), why));
  }

  private static Cell cell(UUID referral) {
    return new Cell("assistance.referral", "parcel", referral);
  }

  private static Cell undoneCell(UUID step) {
    return new Cell("assistance.step", "undone_words", step);
  }

  private static Cell stepCell(UUID step) {
    return new Cell("assistance.step", "words", step);
  }
}
