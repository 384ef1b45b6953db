package ua.kolo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

class HouseRulesTests {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ua.kolo");
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("example.broken");
  private static final Path SOURCES = Path.of("src/main/java/ua/kolo");

  // A schema everybody may use: functions that tell who acts.
  private static final Set<String> OPEN_SCHEMAS = Set.of("platform", "pg_catalog");
  private static final Pattern TABLE_USE =
      Pattern.compile(
          "\\b(?:from|join|into|update)\\s+([a-z_]+)\\.[a-z_]+", Pattern.CASE_INSENSITIVE);

  // Row security lets no index be asked by what coalesce gives.
  private static final Pattern WHOLE_TABLE =
      Pattern.compile("\\bjoin\\s+[a-z_.]+\\s+\\w+\\s+on\\s+[a-z_.]+\\s*=\\s*coalesce\\(");

  static Stream<ArchRule> rules() {
    return Stream.of(
        classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(Repository.class)
            .should()
            .notBePublic(),
        noClasses()
            .should()
            .callMethodWhere(asksTheSystemForTheTime())
            .because("time is handed in"),
        // The first class speaks before there is a terminal: under a Java too old for one.
        noClasses().that().doNotHaveSimpleName("Launch").should(ACCESS_STANDARD_STREAMS),
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
  }

  /// Verbs that create, to the end of their body: the address, what they are handed.
  private static final Pattern POST =
      Pattern.compile("(?s)@PostMapping(\\([^)]*\\))?(.*?)\\{\\n.*?\\n  }");

  /// What is asked for again finds what it made: by its number, name, file or pair.
  private static final Set<String> ONCE_BY_THEMSELVES =
      Set.of(
          "AgreementsApi.java /bodies",
          "CashApi.java /imports",
          "EditionsApi.java /amendment",
          "ExtractsApi.java MediaType.MULTIPART_FORM_DATA_VALUE",
          "HandoversApi.java /people/{id}/handover",
          "InstrumentsApi.java ",
          "ProgrammeReportsApi.java ",
          "ReferralsApi.java /{id}/case",
          "ScenariosApi.java ",
          "UpperApi.java ");

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeeps(ArchRule rule) {
    rule.check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aBreachIsFound(ArchRule rule) {
    assertThatThrownBy(() -> rule.check(BROKEN)).isInstanceOf(AssertionError.class);
  }

  @Test
  void sqlStaysInItsOwnSchema() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .allSatisfy(
              file -> assertThat(foreignSchemas(module(file), Files.readString(file))).isEmpty());
    }
  }

  @Test
  void sqlOnAnotherModulesTableIsFound() {
    var stray = "\"\"\"\n select *\n from cases.case_file\n join programmes.programme p\n\"\"\"";

    assertThat(foreignSchemas("programmes", stray)).containsExactly("cases");
  }

  @Test
  void noTableIsJoinedByWhatRowSecurityKeepsFromItsIndex() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .noneSatisfy(file -> assertThat(Files.readString(file)).containsPattern(WHOLE_TABLE));
    }
    assertThat("join directory.body b on b.id = coalesce(o.merged_into, o.id)")
        .containsPattern(WHOLE_TABLE);
  }

  /// An answer may be lost on the way: what other programs create, they may ask for again.
  @Test
  void whateverOtherProgramsCreateIsCreatedOnce() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var twice = new TreeSet<String>();
      for (var file : files.filter(one -> one.toString().endsWith("Api.java")).toList()) {
        createdWithoutAKey(Files.readString(file))
            .map(address -> file.getFileName() + " " + address)
            .forEach(twice::add);
      }
      assertThat(twice).containsExactlyElementsOf(new TreeSet<>(ONCE_BY_THEMSELVES));
    }
  }

  private static Stream<String> createdWithoutAKey(String api) {
    return POST.matcher(api)
        .results()
        .filter(post -> !post.group(2).contains("RequestKey"))
        .filter(post -> post.group().matches("(?s).*(?:HttpStatus\\.CREATED|\\.created\\().*"))
        .map(
            post ->
                Objects.requireNonNullElse(post.group(1), "")
                    .replaceAll("(?s)[()\"]|(?:path|consumes) = |, consumes.*", ""));
  }

  private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
    return DescribedPredicate.describe(
        "asks java.time for now without a clock", call -> isNow(call.getTarget()));
  }

  private static boolean isNow(AccessTarget.MethodCallTarget target) {
    return target.getName().equals("now")
        && target.getOwner().getPackageName().equals("java.time")
        && target.getRawParameterTypes().stream()
            .noneMatch(parameter -> parameter.isEquivalentTo(java.time.Clock.class));
  }

  private static List<String> foreignSchemas(String module, String source) {
    return literals(source)
        .flatMap(sql -> TABLE_USE.matcher(sql).results())
        .map(use -> use.group(1))
        .filter(schema -> !schema.equals(module) && !OPEN_SCHEMAS.contains(schema))
        .toList();
  }

  private static Stream<String> literals(String source) {
    return Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL)
        .matcher(source)
        .results()
        .map(found -> found.group());
  }

  private static String module(Path file) {
    return SOURCES.relativize(file).getName(0).toString();
  }
}
