package ua.kolo.tracking;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which reports are published, for lists over many councils. Reporting answers; whoever asks knows
/// only programmes under way.
public interface PublishedReporting {
  /// Published reports of these programmes on a year or on parts of it: one query however many
  /// there are.
  List<PublishedReport> ofYear(int year, Collection<UUID> programmes);
}
