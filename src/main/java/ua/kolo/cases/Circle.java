package ua.kolo.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who of the institution that keeps a file works with it.
///
/// @param lead the post that leads it, if any does
/// @param readers posts let in beside it
/// @param course when the lead was given and who was let in, in that order
public record Circle(@Nullable Post lead, List<Post> readers, List<Change> course) {
  public Circle {
    readers = List.copyOf(readers);
    course = List.copyOf(course);
  }

  public boolean isLedBy(@Nullable UUID post) {
    return lead != null && lead.id().equals(post);
  }

  public boolean holds(UUID post) {
    return isLedBy(post) || readers.stream().anyMatch(one -> one.id().equals(post));
  }

  /// A post of the institution.
  ///
  /// @param called its title and who holds it; null when it is closed
  public record Post(UUID id, @Nullable String called) {}

  /// A change of the circle.
  public record Change(What what, Post post, Instant at, String by) {}

  /// How a circle is changed.
  public enum What {
    /// The post leads the file from now on.
    LEAD,
    /// The post is let in beside the one that leads.
    ADD,
    /// The post is let in no more.
    END
  }
}
