package ua.kolo.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.identity.factors.Factors;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// Invented people of the trial, with a password everybody may know; exists in the trial only.
@Component
@Profile(Demo.PROFILE)
@Order(2)
public class TrialPeople implements ApplicationRunner {
  static final String PASSWORD = "kolo-trial";
  private static final byte[] SECRET = "kolo trial, nobody's".getBytes(StandardCharsets.UTF_8);
  private final Accounts accounts;
  private final Passwords passwords;
  private final Factors factors;
  private final Clock clock;
  private final List<Person> people = read("/demo/people.txt");

  TrialPeople(Accounts accounts, Passwords passwords, Factors factors, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.factors = factors;
    this.clock = clock;
  }

  public List<Person> all() {
    return people;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.gate().run(this::addMissing);
    Acting.gate().run(this::giveFactors);
  }

  // The same second step as everywhere; its secret is known to all, and its page shows the code.
  private void giveFactors() {
    people.stream()
        .filter(person -> person.heads() || person.role().isWatched())
        .flatMap(person -> accounts.find(person.login()).stream())
        .forEach(account -> factors.share(account.id(), SECRET));
  }

  private void addMissing() {
    var missing =
        people.stream().filter(person -> accounts.find(person.login()).isEmpty()).toList();
    if (missing.isEmpty()) {
      return;
    }
    var hash = passwords.hash(PASSWORD);
    missing.forEach(person -> accounts.add(person.toAdd(), hash, clock.instant()));
  }

  private static List<Person> read(String name) {
    try (var file = Objects.requireNonNull(TrialPeople.class.getResourceAsStream(name))) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Person::parse).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A line of the file: login; name; post; role; number of the institution; anything when the post
  /// heads it.
  public record Person(
      String login, String name, String post, Role role, int institution, boolean heads) {
    private static final int PLAIN = 5;

    static Person parse(String line) {
      var parts = line.split(" *; *", -1);
      var institution = Integer.parseInt(parts[4].strip());
      var heads = parts.length > PLAIN;
      return new Person(parts[0], parts[1], parts[2], Role.valueOf(parts[3]), institution, heads);
    }

    public String password() {
      return PASSWORD;
    }

    Accounts.NewPerson toAdd() {
      return new Accounts.NewPerson(login, name, post, Demo.unit(institution), role, heads);
    }
  }
}
