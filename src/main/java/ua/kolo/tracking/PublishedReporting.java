package ua.kolo.tracking;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which reports are published, for lists over many councils. Reporting answers; whoever asks knows
/// only programmes under way.
public interface PublishedReporting {
  /// Published reports of these programmes on a year or on parts of it: one query however many
  /// there are.
  List<PublishedReport> ofYear(int year, Collection<UUID> programmes);

  /// Which of these measures published reports of a year tell of: one query however many there are.
  Set<UUID> told(int year, Collection<UUID> measures);

  /// What published reports of a year tell of these measures, whatever programmes they stand in.
  List<PublishedMeasure> ofMeasures(int year, Collection<UUID> measures);
}
