package ua.kolo.overview.services;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Hromadas;
import ua.kolo.directory.Place;
import ua.kolo.directory.Territory;
import ua.kolo.law.Law;
import ua.kolo.law.ListValue;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// The checklist of a hromada: said service by service by an institution there, corrected, taken
/// out, shown to others when it is published. Which services belong to it is the law's dated list.
@Service
@Transactional
public class MinimumPackage {
  static final String LIST = "minimum_service";
  private final ProvisionRows rows;
  private final Hromadas hromadas;
  private final Law law;
  private final Clock clock;

  MinimumPackage(ProvisionRows rows, Hromadas hromadas, Law law, Clock clock) {
    this.rows = rows;
    this.hromadas = hromadas;
    this.law = law;
    this.clock = clock;
  }

  public LocalDate today() {
    return Days.today(clock);
  }

  /// The hromada whoever acts may keep the checklist of; absent for institutions of a raion, an
  /// oblast or the country.
  @Needs(Right.PROGRAMME_READ)
  public Optional<Place> own() {
    return hromadas
        .of(Acting.current().unit())
        .filter(place -> place.level() == Territory.Level.HROMADA);
  }

  /// A day somebody may ask about.
  static boolean isSensible(LocalDate day) {
    return day.getYear() >= 1991 && day.getYear() <= 2100;
  }

  /// Every service of the list in force on the day, with what the own institution said of it.
  @Needs(Right.PROGRAMME_READ)
  public List<ServiceLine> lines(LocalDate day) {
    if (!isSensible(day)) {
      throw new BadRequest("services.since.early");
    }
    return ServiceLines.of(law.values(LIST, day), rows.on(keeping().code(), day, false));
  }

  @Needs(Right.PROGRAMME_READ)
  public Publication publication() {
    return rows.publication(keeping().code());
  }

  /// Everything said of all services, the newest first.
  @Needs(Right.PROGRAMME_READ)
  public List<Provision> history() {
    return rows.history(keeping().code(), null);
  }

  /// Everything said of a service, corrections too, the newest first.
  @Needs(Right.PROGRAMME_READ)
  public List<Provision> history(String service) {
    return rows.history(keeping().code(), service(service).item());
  }

  /// A service of the list today.
  @Needs(Right.PROGRAMME_READ)
  public ListValue service(String item) {
    return law.findValue(LIST, item, today()).orElseThrow(() -> new NotFound(item));
  }

  /// Says how a service is provided from a day on; what was said for the same day is corrected.
  @Needs(Right.PROGRAMME_MANAGE)
  public UUID say(NewProvision said) {
    var place = keeping().code();
    if (said.since().isAfter(today())) {
      throw new BadRequest("services.since.late");
    }
    var service =
        law.findValue(LIST, said.service(), today())
            .orElseThrow(() -> new BadRequest("services.service.unknown"));
    var now = clock.instant();
    rows.replace(place, said.service(), said.since(), now);
    return rows.add(place, service.basis().edition(), said, now);
  }

  /// Takes out what was said by mistake; it stays in the history.
  @Needs(Right.PROGRAMME_MANAGE)
  public Provision takeOut(UUID id) {
    var found = find(id);
    if (!found.isCurrent()) {
      throw new Conflict("services.replaced");
    }
    rows.replace(found.territory(), found.service(), found.since(), clock.instant());
    return found;
  }

  /// Brings back what was taken out, unless something else was said for the day meanwhile.
  @Needs(Right.PROGRAMME_MANAGE)
  public Provision bringBack(UUID id) {
    var found = find(id);
    boolean taken =
        rows.history(found.territory(), found.service()).stream()
            .anyMatch(one -> one.isCurrent() && one.since().equals(found.since()));
    if (taken) {
      throw new Conflict("services.since.taken");
    }
    rows.bringBack(id);
    return found;
  }

  /// Shows others what stands now.
  @Needs(Right.PROGRAMME_MANAGE)
  public void publish() {
    var place = keeping().code();
    if (rows.on(place, today(), false).isEmpty()) {
      throw new Conflict("services.nothing");
    }
    rows.publish(place, clock.instant());
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void hide() {
    rows.hide(keeping().code());
  }

  private Place keeping() {
    return own().orElseThrow(() -> new Conflict("services.notHromada"));
  }

  private Provision find(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotFound(id));
  }
}
