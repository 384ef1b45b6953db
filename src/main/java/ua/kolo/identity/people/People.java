package ua.kolo.identity.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;
import ua.kolo.identity.EntryHelped;
import ua.kolo.identity.InvitationCode;
import ua.kolo.identity.PostsEnded;
import ua.kolo.identity.sessions.Sessions;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// People an administrator looks after. An administrator never learns a password and never gives
/// anything to themselves.
@Service
@Transactional
public class People {
  private static final Duration INVITATION = Duration.ofDays(7);

  /// How long whoever ended an account by a slip may open it again.
  private static final Duration SLIP = Duration.ofDays(30);

  private final PeopleRows rows;
  private final Holdings holdings;
  private final EntryHelp help;
  private final Sessions sessions;
  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  People(
      PeopleRows rows,
      Holdings holdings,
      EntryHelp help,
      Sessions sessions,
      Directory directory,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.holdings = holdings;
    this.help = help;
    this.sessions = sessions;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  /// The institutions one looks after, one's own first.
  @Needs(Right.PEOPLE_MANAGE)
  public List<Institution> institutions() {
    var own = Acting.current().unit();
    return directory.names(Set.copyOf(rows.managedUnits())).entrySet().stream()
        .map(known -> new Institution(known.getKey(), known.getValue()))
        .sorted(Institution.first(own))
        .toList();
  }

  @Needs(Right.PEOPLE_MANAGE)
  String name(UUID institution) {
    return directory.body(institution).name();
  }

  /// The names of the institutions whose word was asked.
  @Needs(Right.PEOPLE_MANAGE)
  Map<UUID, String> names(List<AskedHelp> asked) {
    return directory.names(asked.stream().map(AskedHelp::unit).collect(Collectors.toSet()));
  }

  /// A page of those who work, or who left, by name.
  @Needs(Right.PEOPLE_MANAGE)
  List<PersonRow> list(UUID unit, String text, boolean closed, int offset, int size) {
    return rows.list(asked(unit, text, closed), offset, size);
  }

  /// A part of the same for programs, by id.
  @Needs(Right.PEOPLE_MANAGE)
  List<PersonRow> after(UUID unit, String text, boolean closed, @Nullable UUID after, int size) {
    return rows.after(asked(unit, text, closed), after, size);
  }

  @Needs(Right.PEOPLE_MANAGE)
  long count(UUID unit, String text, boolean closed) {
    return rows.count(asked(unit, text, closed));
  }

  private PeopleRows.Asked asked(UUID unit, String text, boolean closed) {
    return new PeopleRows.Asked(lookedAfter(unit), text, closed, clock.instant());
  }

  @Needs(Right.PEOPLE_MANAGE)
  Person find(UUID id) {
    var now = clock.instant();
    return rows.find(id, now, now.minus(SLIP)).orElseThrow(() -> new NotFound(id));
  }

  /// The posts a person has held at the institutions one looks after.
  @Needs(Right.PEOPLE_MANAGE)
  List<Holding> holdings(UUID person) {
    return holdings.ofPerson(find(person).id());
  }

  /// Lets somebody in: they set their own password by the code.
  @Needs(Right.PEOPLE_MANAGE)
  Invited add(NewPerson person) {
    lookedAfter(person.unit());
    if (rows.isTaken(person.login())) {
      throw new Conflict("people.login.taken");
    }
    return code(mine(rows.add(person, me(), clock.instant())));
  }

  @Needs(Right.PEOPLE_MANAGE)
  void rename(UUID id, String name) {
    if (rows.rename(find(id).id(), name.strip()) == 0) {
      throw new NotFound(id);
    }
  }

  /// A new code to set a password that was forgotten; earlier ones end.
  ///
  /// @param everything whether access tokens and ties to providers end too
  /// @return nothing while it waits for the word of a head
  @Needs(Right.PEOPLE_MANAGE)
  Optional<Invited> invite(UUID id, boolean everything) {
    var person = mine(id);
    if (!help.mayNow(id, Deed.CODE, null)) {
      return Optional.empty();
    }
    if (everything) {
      rows.endOtherWays(id, clock.instant());
    }
    return Optional.of(code(person));
  }

  private Invited code(Person person) {
    var id = person.id();
    var code = InvitationCode.fresh();
    var now = clock.instant();
    var expires = now.plus(INVITATION);
    rows.invite(id, Objects.requireNonNull(person.unit()), code.hash(), me(), now, expires);
    events.publishEvent(new EntryHelped(id));
    return new Invited(id, person.login(), code.text(), expires);
  }

  /// Ends everything the person has, everywhere and at once: posts, deputising, tokens, sessions,
  /// invitations.
  @Needs(Right.PEOPLE_MANAGE)
  void leave(UUID id) {
    var person = mine(id).id();
    sessions.endAll(person);
    var now = clock.instant();
    rows.leave(person, now);
    events.publishEvent(new PostsEnded(person, now));
  }

  /// Opens again what one ended by a slip: the same account and what it is too close to, without
  /// posts, tokens and ties; its person sets a new password by the code.
  @Needs(Right.PEOPLE_MANAGE)
  Invited reopen(UUID id) {
    find(id);
    if (!rows.reopen(id, me(), clock.instant().minus(SLIP))) {
      throw new Conflict("people.reopening.late");
    }
    return code(mine(id));
  }

  /// The tokens by which other systems act as this person's posts, as far as one looks after them.
  @Needs(Right.PEOPLE_MANAGE)
  List<TokenOf> tokens(UUID person) {
    return rows.tokens(find(person).id(), clock.instant());
  }

  @Needs(Right.PEOPLE_MANAGE)
  TokenOf token(UUID person, UUID token) {
    return tokens(person).stream()
        .filter(one -> one.id().equals(token))
        .findFirst()
        .orElseThrow(() -> new NotFound(token));
  }

  /// Ends a token at once and for good.
  @Needs(Right.PEOPLE_MANAGE)
  void revoke(UUID person, UUID token) {
    rows.revoke(token(person, token).id(), me(), clock.instant());
  }

  /// Somebody whose account one looks after and may change: not oneself, and not who left.
  @Needs(Right.PEOPLE_MANAGE)
  Person mine(UUID id) {
    var person = find(id);
    if (!person.mine()) {
      throw new NotFound(id);
    }
    if (person.closedAt() != null) {
      throw new Conflict("people.left.already");
    }
    if (id.equals(me())) {
      throw new Conflict("people.self");
    }
    return person;
  }

  private UUID lookedAfter(UUID unit) {
    if (!rows.managedUnits().contains(unit)) {
      throw new NotFound(unit);
    }
    return unit;
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
