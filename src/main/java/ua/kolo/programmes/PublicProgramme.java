package ua.kolo.programmes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Plan;

/// An adopted programme as anybody may read it.
///
/// @param plan of the newest adopted edition
/// @param editions adopted ones only, newest first
/// @param repeal the act that repealed it, null while it holds
public record PublicProgramme(
    ProgrammeId id, Plan plan, List<ProgrammeView.Edition> editions, @Nullable Act repeal) {
  public PublicProgramme {
    editions = List.copyOf(editions);
  }

  public Act act() {
    return Objects.requireNonNull(editions.getFirst().act());
  }
}
