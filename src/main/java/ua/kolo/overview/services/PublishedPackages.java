package ua.kolo.overview.services;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.law.Law;
import ua.kolo.law.ListValue;
import ua.kolo.platform.Acting;

/// Published checklists, open to anybody: whoever asks is answered as a visitor, so that row
/// security shows what is public and nothing else.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class PublishedPackages {
  private final ProvisionRows rows;
  private final Law law;
  private final TransactionOperations transaction;

  PublishedPackages(ProvisionRows rows, Law law, TransactionOperations transaction) {
    this.rows = rows;
    this.law = law;
    this.transaction = transaction;
  }

  /// How much of the list each hromada provides on a day; one that published nothing is left out:
  /// it is missing, not at nought.
  public Map<String, Coverage> coverage(Collection<String> hromadas, LocalDate day) {
    var services = items(day);
    var all = new HashMap<String, Coverage>();
    openly(() -> rows.counted(hromadas, services, day))
        .forEach(
            one ->
                all.put(
                    one.territory(), new Coverage(services.size(), one.told(), one.provided())));
    return all;
  }

  /// Every service of the list on a day, and in how many of the hromadas it is provided how.
  public List<ServiceSpread> spread(Collection<String> hromadas, LocalDate day) {
    var services = openly(() -> law.values(MinimumPackage.LIST, day));
    var ways = new HashMap<String, Map<Way, Integer>>();
    openly(() -> rows.byWay(hromadas, services.stream().map(ListValue::item).toList(), day))
        .forEach(
            one ->
                ways.computeIfAbsent(one.service(), _ -> new EnumMap<>(Way.class))
                    .put(one.way(), one.hromadas()));
    return services.stream()
        .map(
            service ->
                new ServiceSpread(
                    service, ways.getOrDefault(service.item(), Map.of()), hromadas.size()))
        .toList();
  }

  /// What one hromada published, service by service.
  public List<ServiceLine> lines(String hromada, LocalDate day) {
    return openly(
        () -> ServiceLines.of(law.values(MinimumPackage.LIST, day), rows.on(hromada, day, true)));
  }

  /// The services of the list in force on a day.
  public List<String> items(LocalDate day) {
    return openly(() -> law.values(MinimumPackage.LIST, day)).stream()
        .map(ListValue::item)
        .toList();
  }

  private <T> T openly(Supplier<T> work) {
    return Acting.visitor()
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
