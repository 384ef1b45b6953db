package ua.kolo.programmes.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.kolo.documents.Sheet;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.checking.Rule;
import ua.kolo.programmes.layout.Printed;
import ua.kolo.programmes.plan.Measure;

class TemplateTests {
  static List<Template> templates() {
    return Template.all();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void isUnderstoodLikeADocument(Template template) {
    var plan = TemplatePlan.of(template, Examples.outline(2027, 2029));

    assertThat(plan.measures()).hasSize(template.measures()).hasSizeGreaterThan(9);
    assertThat(plan.measures())
        .allSatisfy(
            measure -> {
              assertThat(measure.executors()).isNotEmpty();
              assertThat(measure.executors().toString()).doesNotContain("згодою");
              assertThat(measure.term().doubtful()).as(measure.text()).isFalse();
              assertThat(measure.term().raw()).doesNotContain("{");
              assertThat(measure.quantities()).as(measure.text()).isNotNull();
            });
    assertThat(plan.measures()).extracting(Measure::number).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void leavesToFindOnlyTheMoney(Template template) {
    var plan = TemplatePlan.of(template, Examples.outline(2027, 2029));

    assertThat(new Checks().check(plan))
        .as("%s", new Checks().check(plan))
        .extracting(finding -> finding.rule())
        .containsOnly(Rule.S9);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void isPrintedAsATable(Template template) {
    var sheet = Printed.of(TemplatePlan.of(template, Examples.outline(2027, 2028)));

    assertThat(sheet.landscape()).isTrue();
    assertThat(sheet.parts())
        .filteredOn(Sheet.Table.class::isInstance)
        .singleElement()
        .satisfies(part -> assertThat(((Sheet.Table) part).widths()).hasSize(9));
  }
}
