package ua.kolo.directory.specialists;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Contact;
import ua.kolo.directory.Institution;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.vault.Vault;

/// Links by which institutions say for themselves whether their specialists are still the same.
@Service
@Transactional
public class Links {
  /// How long a link opens.
  public static final Duration OPEN_FOR = Duration.ofDays(14);

  private static final String PURPOSE = "specialists";
  private static final int MOST = 500;
  private final LinkStore store;
  private final SpecialistStore specialists;
  private final UnnamedStore unnamed;
  private final Specialists register;
  private final CorrectionStore corrections;
  private final Reminders reminders;
  private final Institutions institutions;
  private final Vault vault;
  private final Clock clock;

  Links(
      LinkStore store,
      SpecialistStore specialists,
      UnnamedStore unnamed,
      Specialists register,
      CorrectionStore corrections,
      Reminders reminders,
      Institutions institutions,
      Vault vault,
      Clock clock) {
    this.store = store;
    this.specialists = specialists;
    this.unnamed = unnamed;
    this.register = register;
    this.corrections = corrections;
    this.reminders = reminders;
    this.institutions = institutions;
    this.vault = vault;
    this.clock = clock;
  }

  /// One link for each institution that has a specialist of this list and is the acting one's to
  /// change; a former link of the same institution ends. Others are asked by whoever keeps them.
  @Needs(Right.DIRECTORY_MANAGE)
  public List<MadeLink> make(SpecialistFilter filter) {
    var wanted =
        register.list(filter, 0, MOST * 10).stream()
            .map(Specialist::institution)
            .distinct()
            .toList();
    return make(wanted);
  }

  /// One link for each institution that named nobody, to name somebody by.
  @Needs(Right.DIRECTORY_MANAGE)
  public List<MadeLink> makeForUnnamed(InstitutionFilter filter) {
    return make(unnamed.ids(filter, register.today(), clock.instant()));
  }

  private List<MadeLink> make(List<UUID> wanted) {
    if (wanted.isEmpty()) {
      throw new BadRequest("specialists.link.nobody");
    }
    if (wanted.size() > MOST) {
      throw new BadRequest("specialists.link.many", MOST);
    }
    var kept = wanted.stream().filter(institutions::mayChange).toList();
    if (kept.isEmpty()) {
      institutions.requireKept(wanted.getFirst());
    }
    return kept.stream().map(institutions::find).map(this::make).toList();
  }

  /// Links of institutions the acting one keeps, newest first.
  @Needs(Right.DIRECTORY_MANAGE)
  public List<Link> newest(int size) {
    return store.newest(size);
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void revoke(UUID id) {
    var link = store.find(id).orElseThrow(() -> new NotFound(id));
    institutions.requireKept(link.institution());
    if (!store.end(link.id(), null, clock.instant())) {
      throw new Conflict("specialists.link.ended");
    }
  }

  /// The link of a ticket, while it opens. Everything else answers alike.
  Link open(String ticket) {
    var link = known(ticket);
    if (!link.isOpen(clock.instant())) {
      throw new NotFound("link");
    }
    return link;
  }

  /// The link of a ticket, used or late as it may be.
  Link known(String ticket) {
    var given = Ticket.parse(ticket).orElseThrow(() -> new NotFound("link"));
    var link = store.find(given.link()).orElseThrow(() -> new NotFound("link"));
    if (!vault.tokens().isSigned(PURPOSE, signed(link.id(), link.expiresAt()), given.signature())) {
      throw new NotFound("link");
    }
    return link;
  }

  /// The institution's own specialists who are in post.
  List<Specialist> specialists(Link link) {
    return register.list(SpecialistFilter.of(link.institution()), 0, MOST);
  }

  /// All are as shown, but for those a correction waits for; the link ends. Where nobody is named
  /// there is nothing to confirm.
  void confirm(Link link, String by) {
    if (specialists(link).isEmpty() && corrections.waitingOf(link.institution()).isEmpty()) {
      throw new Conflict("specialists.public.nobody");
    }
    if (!store.end(link.id(), by, clock.instant())) {
      throw new NotFound("link");
    }
    var waiting = corrections.waitingOf(link.institution());
    for (var specialist : specialists(link)) {
      if (waiting.stream().noneMatch(one -> specialist.id().equals(one.specialist()))) {
        specialists.confirm(specialist.id(), register.today(), by);
        specialists.tell(specialist.id(), Event.What.CONFIRMED_BY_LINK, by, clock.instant());
      }
    }
    reminders.settle(link.institution(), register.today());
  }

  private MadeLink make(Institution institution) {
    var now = clock.instant();
    var id = Ids.next();
    // The database keeps microseconds, and what is signed must be what is read.
    var expires = Instant.ofEpochSecond(now.plus(OPEN_FOR).getEpochSecond());
    store.endAll(institution.id(), now);
    store.add(id, institution.id(), now, expires);
    var ticket = new Ticket(id, vault.tokens().sign(PURPOSE, signed(id, expires)));
    return new MadeLink(
        institution.id(),
        institution.name(),
        email(institution),
        "/public/specialists/" + ticket.text(),
        expires);
  }

  private static @Nullable String email(Institution institution) {
    return institution.contacts().stream()
        .filter(contact -> contact.kind() == Contact.Kind.EMAIL)
        .map(Contact::value)
        .findFirst()
        .orElse(null);
  }

  private static String signed(UUID id, Instant expires) {
    return id + "|" + expires.getEpochSecond();
  }
}
