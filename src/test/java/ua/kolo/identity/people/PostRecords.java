package ua.kolo.identity.people;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;

/// A post somebody holds, at an institution with an administrator of its own.
@Component
class PostRecords implements RecordMaker {
  private final Staff staff;
  private final Posts posts;

  PostRecords(Staff staff, Posts posts) {
    this.staff = staff;
    this.posts = posts;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/posts/{id}", "/api/v1/posts/{id}", "/reviews/proposals/{proposal}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var admin = staff.administrator(unit);
    var post = staff.post(admin, Role.ANALYST);
    staff.give(admin, post, staff.invite(admin).person());
    var holding = admin.acting().call(() -> posts.holdings(post)).getFirst().id();
    var proposal = propose(admin, post);
    return Map.of(
        "id", post.toString(), "holding", holding.toString(), "proposal", proposal.toString());
  }

  // One that waits for the head.
  private UUID propose(Someone admin, UUID post) {
    var id = UUID.randomUUID();
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into identity.proposal
            (id, unit, post, account, deputy, first_on, asked_at, asked_by)
          values ('%s', '%s', '%s', '%s', false, current_date, now(), '%s')
          """
              .formatted(id, admin.unit(), post, staff.invite(admin).person(), admin.person()));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return id;
  }
}
