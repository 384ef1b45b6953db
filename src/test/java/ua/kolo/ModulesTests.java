package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import example.broken.BrokenApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

class ModulesTests {
  private static final ImportOption EVERYTHING = _ -> true;
  private final ApplicationModules modules = ApplicationModules.of(Application.class);

  @Test
  void modulesUseOnlyWhatTheySayTheyUse() {
    modules.verify();
  }

  @Test
  void everyModuleNamesItsDependencies() {
    assertThat(modules.stream())
        .allSatisfy(
            module ->
                assertThat(
                        module
                            .getBasePackage()
                            .getAnnotation(org.springframework.modulith.ApplicationModule.class))
                    .isPresent());
  }

  @Test
  void aModuleThatReachesTooFarIsFound() {
    assertThatThrownBy(() -> ApplicationModules.of(BrokenApplication.class, EVERYTHING).verify())
        .isInstanceOf(Violations.class)
        .hasMessageContaining("'greedy' depends on module 'shy'");
  }

  @Test
  void drawsTheModulesForTheReadme() {
    new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
  }
}
