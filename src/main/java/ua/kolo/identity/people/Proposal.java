package ua.kolo.identity.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.identity.Role;
import ua.kolo.platform.Days;

/// That an administrator would give somebody a post that is watched, and the head has not said yes
/// or no yet. Templates of reviews read it, so it is public.
///
/// @param helpedAt when somebody was last helped into the account, told to the head for two weeks
public record Proposal(
    UUID id,
    UUID post,
    String title,
    Role role,
    UUID account,
    String name,
    String login,
    boolean deputy,
    LocalDate firstOn,
    @Nullable LocalDate lastOn,
    @Nullable String basis,
    Instant askedAt,
    UUID asker,
    String askedBy,
    @Nullable Instant helpedAt) {
  Appointment appointment() {
    return new Appointment(post, account, deputy, firstOn, lastOn, basis);
  }

  /// From when, and until when if it ends, as people write days.
  public String days() {
    return lastOn == null ? Days.show(firstOn) : Days.show(firstOn) + " – " + Days.show(lastOn);
  }
}
