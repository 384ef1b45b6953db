package ua.kolo.persons;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.Colleagues;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.vault.Shredding;

/// Destroying a person, which nothing brings back: asked for by one, confirmed by another who has
/// the right; until then it is taken back without a trace on the record.
@Service
@Transactional
public class Destructions {
  private final DestructionRows rows;
  private final Persons persons;
  private final Colleagues colleagues;
  private final Clock clock;

  Destructions(DestructionRows rows, Persons persons, Colleagues colleagues, Clock clock) {
    this.rows = rows;
    this.persons = persons;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /// Asks for a person to be destroyed, with every record found to be of the same person; a
  /// [Conflict] `persons.destruction.waits` when that was asked already.
  @Needs(Right.PERSON_MERGE)
  public void ask(UUID person, Shredding.Reason reason) {
    var kept = persons.kept(person);
    if (persons.shredding(kept).isPresent()) {
      throw new Conflict("vault.shredded");
    }
    var alone = !colleagues.another(Right.PERSON_DESTROY);
    if (!rows.ask(kept, reason, alone, clock.instant())) {
      throw new Conflict("persons.destruction.waits");
    }
  }

  /// Destroys what another asked to be destroyed; a [Conflict] `persons.destruction.own` to whoever
  /// asked.
  @Needs(Right.PERSON_DESTROY)
  public void confirm(UUID person) {
    var asked = waiting(person);
    if (asked.mine()) {
      throw new Conflict("persons.destruction.own");
    }
    end(asked, true);
    persons.shred(asked.person(), asked.reason());
  }

  /// Destroys what somebody from outside agreed to, since nobody else in the institution could
  /// confirm; a [Conflict] `persons.destruction.notAgreed` until they have.
  @Needs(Right.PERSON_MERGE)
  public void carryOut(UUID person) {
    var asked = waiting(person);
    if (!asked.isAgreed()) {
      throw new Conflict("persons.destruction.notAgreed");
    }
    end(asked, true);
    persons.shred(asked.person(), asked.reason());
  }

  /// What one's institution, or one below it, asks to destroy where nobody else there could
  /// confirm. Whoever reviews access agrees: the data-protection officer of the institution, or
  /// somebody of the institution above it.
  @Needs(Right.ACCESS_REVIEW)
  public List<ToAgree> toAgree() {
    return rows.toAgree();
  }

  @Needs(Right.ACCESS_REVIEW)
  public void agree(UUID request) {
    if (!rows.agree(request, clock.instant())) {
      throw new NotFound(request);
    }
  }

  /// Takes back what one asked for oneself; whoever could confirm refuses so what others asked for.
  @Needs(Right.PERSON_MERGE)
  public void withdraw(UUID person) {
    var asked = waiting(person);
    if (!asked.mine() && !Acting.current().may(Right.PERSON_DESTROY)) {
      throw new Conflict("persons.destruction.notYours");
    }
    end(asked, false);
  }

  /// What is asked of a person and waits.
  @Needs(Right.PERSON_READ)
  public Optional<Destruction> of(UUID person) {
    persons.find(person);
    return rows.waiting(person);
  }

  /// All that waits in the institution, the oldest first; those closed to whoever acts are missing.
  @Needs(Right.PERSON_READ)
  public List<Destruction> waiting() {
    return rows.waiting();
  }

  private Destruction waiting(UUID person) {
    return rows.waiting(persons.kept(person))
        .orElseThrow(() -> new Conflict("persons.destruction.none"));
  }

  private void end(Destruction asked, boolean confirmed) {
    if (!rows.end(asked.person(), confirmed, clock.instant())) {
      throw new Conflict("persons.destruction.none");
    }
  }
}
