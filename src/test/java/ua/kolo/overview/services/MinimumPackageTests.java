package ua.kolo.overview.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;

/// A hromada tells of the services of the law's list; what stands on a day is the newest told
/// since.
@KoloTest
class MinimumPackageTests {
  private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 1);
  private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
  private final Neighbours raion = new Neighbours(2);
  private final Acting manager = Someone.as(Role.PROGRAMME_MANAGER, raion.unit(1)).acting();
  private final MinimumPackage services;
  private final PublishedPackages published;

  MinimumPackageTests(MinimumPackage services, PublishedPackages published) {
    this.services = services;
    this.published = published;
  }

  @Test
  void nothingToldIsMissingAndNotNone() {
    var lines = manager.call(() -> services.lines(YEAR_END));

    assertThat(lines).hasSize(18).allSatisfy(line -> assertThat(line.said()).isNull());
    assertThat(ServiceLines.coverage(lines)).isEqualTo(new Coverage(18, 0, 0));
    assertThat(lines.getFirst().service().basis().isUnverified()).isTrue();
  }

  @Test
  void whatStandsOnADayIsTheNewestToldSince() {
    say("CRISIS", Way.OWN, SPRING);
    say("CRISIS", Way.NONE, AUTUMN);
    say("SHELTER", Way.NEIGHBOUR, SPRING);

    assertThat(coverage(LocalDate.of(2025, 2, 28))).isEqualTo(new Coverage(18, 0, 0));
    assertThat(coverage(LocalDate.of(2025, 8, 31))).isEqualTo(new Coverage(18, 2, 2));
    assertThat(coverage(YEAR_END)).isEqualTo(new Coverage(18, 2, 1));
    assertThat(coverage(YEAR_END).percent()).isEqualTo(6);
  }

  @Test
  void theSameDayIsACorrectionAndStaysInTheHistory() {
    say("CRISIS", Way.OWN, SPRING);
    say("CRISIS", Way.CONTRACT, SPRING);

    var history = manager.call(() -> services.history("CRISIS"));

    assertThat(history).extracting(Provision::way).containsExactly(Way.CONTRACT, Way.OWN);
    assertThat(history).extracting(Provision::isCurrent).containsExactly(true, false);
  }

  @Test
  void aMistakeIsTakenOutAndBroughtBack() {
    var id = say("CRISIS", Way.OWN, SPRING);
    manager.run(() -> services.takeOut(id));
    assertThat(coverage(YEAR_END).told()).isZero();
    assertThatThrownBy(() -> manager.run(() -> services.takeOut(id))).isInstanceOf(Conflict.class);

    manager.run(() -> services.bringBack(id));
    assertThat(coverage(YEAR_END).told()).isOne();
    assertThatThrownBy(() -> manager.run(() -> services.bringBack(id)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void othersSeeWhatIsPublishedAndNothingSaidAfter() {
    say("CRISIS", Way.OWN, SPRING);
    assertThat(open()).isNull();

    manager.run(services::publish);
    assertThat(open()).isEqualTo(new Coverage(18, 1, 1));

    say("SHELTER", Way.OWN, SPRING);
    say("CRISIS", Way.NONE, SPRING);
    assertThat(open()).isEqualTo(new Coverage(18, 1, 1));
    assertThat(manager.call(services::publication).changed()).isTrue();

    manager.run(services::publish);
    assertThat(open()).isEqualTo(new Coverage(18, 2, 1));
    assertThat(manager.call(services::publication).changed()).isFalse();

    manager.run(services::hide);
    assertThat(open()).isNull();
  }

  @Test
  void servicesAreCountedOverHromadas() {
    say("CRISIS", Way.OWN, SPRING);
    manager.run(services::publish);

    var codes = List.of(raion.hromada(1), raion.hromada(2));
    var crisis =
        published.spread(codes, YEAR_END).stream()
            .filter(one -> one.service().item().equals("CRISIS"))
            .findFirst()
            .orElseThrow();

    assertThat(crisis.provided()).isOne();
    assertThat(crisis.missing()).isOne();
    assertThat(crisis.percent()).isEqualTo(50);
  }

  @Test
  void nonsenseIsRefused() {
    var provider = new NewProvision("CRISIS", Way.OWN, SPRING, null, null, null);
    assertThatThrownBy(() -> new NewProvision("CRISIS", Way.CONTRACT, SPRING, " ", null, null))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> say("NOTHING", Way.OWN, SPRING)).isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> say("CRISIS", Way.OWN, LocalDate.of(2090, 1, 1)))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> manager.run(services::publish)).isInstanceOf(Conflict.class);
    var analyst = Someone.as(Role.ANALYST, raion.unit(1)).acting();
    assertThatThrownBy(() -> analyst.call(() -> services.say(provider)))
        .isInstanceOf(Forbidden.class);
    var inRaion = Someone.as(Role.PROGRAMME_MANAGER, raion.raionUnit()).acting();
    assertThatThrownBy(() -> inRaion.call(() -> services.say(provider)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void anotherInstitutionReachesNoEntry() {
    var id = say("CRISIS", Way.OWN, SPRING);
    var other = Someone.as(Role.PROGRAMME_MANAGER, raion.unit(2)).acting();

    assertThatThrownBy(() -> other.run(() -> services.takeOut(id))).isInstanceOf(NotFound.class);
    assertThat(other.call(() -> services.history("CRISIS"))).isEmpty();
  }

  private UUID say(String service, Way way, LocalDate since) {
    var said = new NewProvision(service, way, since, "Вигаданий надавач", "Рішення № 1", null);
    return manager.call(() -> services.say(said));
  }

  private Coverage coverage(LocalDate day) {
    return ServiceLines.coverage(manager.call(() -> services.lines(day)));
  }

  private @Nullable Coverage open() {
    return published.coverage(List.of(raion.hromada(1)), YEAR_END).get(raion.hromada(1));
  }
}
