package ua.kolo.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which records name a person. The trail keeps ids; each module that keeps such records implements
/// this, so that «who looked» tells of a person's cases and reports too, and the trail needs to
/// know nobody.
public interface Naming {
  /// Records of the acting institution that name any of these people, closed ones too; for whoever
  /// may read the trail.
  List<Named> naming(Collection<UUID> people);

  /// A record that names somebody.
  ///
  /// @param told whether the person may be told who looked at it: not when they stand in it as the
  ///   one who did harm, a witness or a reporter, since its looks tell of the one who suffered
  record Named(UUID record, boolean told) {}
}
