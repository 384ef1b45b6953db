package ua.kolo.identity.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Posts that see persons, or head, which an administrator would give: they are held once whoever
/// heads the institution has said yes. An administrator sees no case, and this way cannot make
/// themselves somebody who does.
@Service
@Transactional
public class Proposals {
  private final ProposalRows rows;
  private final Holdings holdings;
  private final Clock clock;

  Proposals(ProposalRows rows, Holdings holdings, Clock clock) {
    this.rows = rows;
    this.holdings = holdings;
    this.clock = clock;
  }

  /// Those that wait at one's own institution, the oldest first.
  @Needs(Right.PEOPLE_REVIEW)
  public List<Proposal> waiting() {
    return rows.at(Acting.current().unit());
  }

  /// The post is held from now on, or from the day that was asked for. Whoever asked, and whoever
  /// would have it, do not confirm.
  @Needs(Right.PEOPLE_REVIEW)
  public void confirm(UUID id) {
    var proposal = find(id);
    if (me().equals(proposal.account()) || me().equals(proposal.asker())) {
      throw new Conflict("people.proposal.own");
    }
    var today = LocalDate.now(clock);
    var last = proposal.lastOn();
    if (last != null && last.isBefore(today)) {
      throw new Conflict("people.proposal.late");
    }
    var period = Period.of(proposal.appointment(), clock);
    holdings.refuseOverlap(proposal.appointment(), period);
    if (!rows.appoint(id, period.since(), period.until())) {
      throw new NotFound(id);
    }
  }

  @Needs(Right.PEOPLE_REVIEW)
  public void refuse(UUID id) {
    end(find(id), "REFUSED");
  }

  @Needs(Right.PEOPLE_MANAGE)
  List<Proposal> ofPost(UUID post) {
    return rows.of(post);
  }

  /// Whoever looks after the post takes back what waits.
  @Needs(Right.PEOPLE_MANAGE)
  void takeBack(UUID post, UUID id) {
    var proposal =
        rows.of(post).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    end(proposal, "TAKEN_BACK");
  }

  private Proposal find(UUID id) {
    return rows.find(id, Acting.current().unit()).orElseThrow(() -> new NotFound(id));
  }

  private void end(Proposal proposal, String ending) {
    if (!rows.end(proposal.id(), ending, me(), clock.instant())) {
      throw new NotFound(proposal.id());
    }
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
