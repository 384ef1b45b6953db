package ua.kolo.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Right;

/// Invented people of the trial, with a password everybody may know; exists in the trial only.
@Component
@Profile(Demo.PROFILE)
@Order(1)
class TrialPeople implements ApplicationRunner {
  static final String PASSWORD = "kolo-trial";
  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;
  private final List<Person> people = read("/demo/people.txt");

  TrialPeople(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  List<Person> all() {
    return people;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.gate().run(this::addMissing);
  }

  private void addMissing() {
    if (!accounts.none()) {
      return;
    }
    var now = clock.instant();
    accounts.addInstitution(Demo.UNIT, people.getFirst().institution(), Demo.TERRITORY, now);
    var hash = passwords.hash(PASSWORD);
    for (var person : people) {
      accounts.add(person.toAdd(), hash, now);
    }
  }

  private static List<Person> read(String name) {
    try (var file = Objects.requireNonNull(TrialPeople.class.getResourceAsStream(name))) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Person::parse).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A line of the file: login; name; post; institution; rights.
  record Person(String login, String name, String post, String institution, Set<Right> rights) {
    static Person parse(String line) {
      var parts = line.split(";", -1);
      var rights =
          Arrays.stream(parts[4].strip().split(" ", -1))
              .map(Right::valueOf)
              .collect(Collectors.toSet());
      return new Person(
          parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip(), rights);
    }

    public String password() {
      return PASSWORD;
    }

    Accounts.NewPerson toAdd() {
      return new Accounts.NewPerson(login, name, post, Demo.UNIT, rights);
    }
  }
}
