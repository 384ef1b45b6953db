package ua.kolo.identity.tokens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.identity.Identity;
import ua.kolo.identity.Role;
import ua.kolo.identity.SignedIn;
import ua.kolo.identity.TokenGate;
import ua.kolo.identity.TrialPeople;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// Writes for the trial, and for nothing else, each invented person's password and one token per
/// post into a file only its owner reads; what still opens is kept from start to start.
@Component
@Profile(Demo.PROFILE)
@Order(3)
class TrialAccess implements ApplicationRunner {
  private static final String NAME = "trial-access.json";
  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final TrialPeople people;
  private final Identity identity;
  private final AccessTokens tokens;
  private final ByToken gate;
  private final Path file;
  private final String address;

  TrialAccess(
      TrialPeople people,
      Identity identity,
      AccessTokens tokens,
      ByToken gate,
      @Value("${kolo.data}") Path data,
      @Value("${kolo.base-url}") String address) {
    this.people = people;
    this.identity = identity;
    this.tokens = tokens;
    this.gate = gate;
    this.file = data.resolve(NAME);
    this.address = address;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var kept = kept();
    var entries = new ArrayList<Entry>();
    for (var person : people.all()) {
      for (var post : Acting.gate().call(() -> identity.posts(person.login()))) {
        entries.add(entry(person, post, kept));
      }
    }
    write(new Access(address, entries));
  }

  private Entry entry(TrialPeople.Person person, SignedIn post, Map<UUID, String> kept) {
    var known = kept.get(post.postId());
    var token = known != null && opens(known) ? known : issue(post);
    return new Entry(
        person.login(),
        person.password(),
        person.name(),
        post.role(),
        post.postId(),
        post.post(),
        post.unit(),
        post.institution(),
        token);
  }

  private boolean opens(String token) {
    var hash = new Secret(token).hash();
    return Acting.gate().call(() -> gate.enter(hash)) instanceof TokenGate.Entry.Entered;
  }

  private String issue(SignedIn post) {
    var wish = new NewToken("trial", post.rights(), NewToken.LONGEST_DAYS);
    return post.acting().call(() -> tokens.issue(wish)).text();
  }

  private Map<UUID, String> kept() throws IOException {
    var kept = new HashMap<UUID, String>();
    if (Files.exists(file)) {
      json.readValue(Files.readString(file), Access.class)
          .people()
          .forEach(entry -> kept.put(entry.postId(), entry.token()));
    }
    return kept;
  }

  private void write(Access access) throws IOException {
    var fresh = file.resolveSibling(NAME + ".new");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(fresh);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(fresh, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(fresh, json.writeValueAsString(access));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The file.
  record Access(String address, List<Entry> people) {}

  /// One person as one post.
  record Entry(
      String login,
      String password,
      String name,
      Role role,
      UUID postId,
      String post,
      UUID unit,
      String institution,
      String token) {}
}
