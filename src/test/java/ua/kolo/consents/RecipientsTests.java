package ua.kolo.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.law.Law;
import ua.kolo.law.ListValue;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// Of every kind of institution there is it is said whether it is told without consent.
@KoloTest
class RecipientsTests {
  private final Law law;

  RecipientsTests(Law law) {
    this.law = law;
  }

  @Test
  void onlyBodiesTheLawMakesInformEachOtherAreToldWithoutConsent() {
    var without = new TreeSet<String>();
    var police = new TreeSet<String>();
    for (var kind : kinds()) {
      var scope = Recipients.scope(kind);
      if (scope == null) {
        without.add(kind);
      } else if (scope.equals(Consents.TO_POLICE)) {
        police.add(kind);
      }
    }

    assertThat(police).containsExactly("NPU", "NPU_JUV");
    assertThat(without)
        .containsExactly(
            "COURT",
            "EXECUTIVE_COMMITTEE",
            "HROMADA",
            "MSP",
            "NSSU",
            "OBL_ADM",
            "PROB",
            "PROS",
            "RAI_ADM",
            "SSD");
  }

  @Test
  void whoIsOfNoKindIsToldWithConsentOnly() {
    assertThat(Recipients.scope(null)).isEqualTo(Consents.TO_SERVICE);
    assertThat(Recipients.scope("NEW_KIND")).isEqualTo(Consents.TO_SERVICE);
  }

  private List<String> kinds() {
    return Acting.system(Demo.UNIT)
        .call(
            () ->
                Stream.of("agency_type", "org_kind")
                    .flatMap(list -> law.values(list, law.today()).stream())
                    .map(ListValue::item)
                    .distinct()
                    .toList());
  }
}
