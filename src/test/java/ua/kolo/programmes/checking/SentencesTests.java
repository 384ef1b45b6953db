package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.kolo.programmes.checking.Plans.row;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.kolo.programmes.plan.AmountUnit;

class SentencesTests {
  private final Sentences uk = new Sentences(Locale.of("uk"), AmountUnit.THOUSAND);
  private final Sentences en = new Sentences(Locale.ENGLISH, AmountUnit.THOUSAND);

  @Test
  void writesAmountsInThePlansUnit() {
    assertThat(uk.amount(new BigDecimal("1234500"))).isEqualTo("1\u00a0234,50\u00a0тис. грн");
    assertThat(en.amount(new BigDecimal("1234500"))).isEqualTo("1,234.50\u00a0thousand UAH");
    assertThat(new Sentences(Locale.of("uk"), AmountUnit.HRYVNIA).amount(new BigDecimal("1234.5")))
        .isEqualTo("1\u00a0234,50\u00a0грн");
  }

  @Test
  void fallsBackToUkrainian() {
    assertThat(new Sentences(Locale.FRENCH, AmountUnit.THOUSAND).rule(Rule.S1))
        .isEqualTo(uk.rule(Rule.S1));
  }

  @Test
  void countsThePlacesItDoesNotName() {
    var plan = Plans.of(2024, 2025).measure(row("0", null, "Захід").counted(2, "ради"));
    for (int i = 1; i <= 17; i++) {
      plan.measure(row("" + i, null, "Захід"));
    }
    var found = new Checks().check(plan.plan()).getFirst();

    assertThat(uk.sentence(found)).endsWith("14, 15 і ще 2 місця.");
    assertThat(en.sentence(found)).endsWith("14, 15 and 2 more places.");
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void knowsEveryRule(Rule rule) {
    assertThat(uk.rule(rule)).isNotBlank();
    assertThat(en.rule(rule)).isNotEqualTo(uk.rule(rule));
  }

  @ParameterizedTest
  @EnumSource(Explanation.Cause.Kind.class)
  void knowsEveryCause(Explanation.Cause.Kind kind) {
    var cause = new Explanation.Cause(kind, null, 2025, BigDecimal.TEN, BigDecimal.ONE, List.of());
    var explanation = new Explanation(List.of(cause));

    assertThat(uk.explanation(explanation)).isNotBlank();
    assertThat(en.explanation(explanation)).isNotEqualTo(uk.explanation(explanation));
  }

  @Test
  void hasTheSameMessagesInBothLanguages() throws IOException {
    assertThat(keys("checking_en")).isEqualTo(keys("checking"));
  }

  private static Set<Object> keys(String name) throws IOException {
    var texts = new Properties();
    texts.load(new StringReader(Table.text("/messages/" + name + ".properties")));
    return texts.keySet();
  }
}
