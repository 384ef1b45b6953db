package ua.kolo.identity.people;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
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
    return Set.of("/posts/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var admin = staff.administrator(unit);
    var post = staff.post(admin, Role.ANALYST);
    staff.give(admin, post, staff.invite(admin).person());
    var holding = admin.acting().call(() -> posts.holdings(post)).getFirst().id();
    return Map.of("id", post.toString(), "holding", holding.toString());
  }
}
