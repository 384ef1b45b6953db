package ua.kolo.intake.extracts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of reports under way.
///
/// @param heads what stands over the columns; empty once it is destroyed
/// @param unread how many rows stand on sheets with other heads, which were not read
/// @param mapping null until somebody said what the columns are
/// @param registered how many of its rows became reports
/// @param keptUntil when what is left of it is destroyed
public record Extract(
    UUID id,
    int rows,
    int unread,
    List<String> heads,
    @Nullable Mapping mapping,
    int registered,
    int skipped,
    Instant uploadedAt,
    String uploadedBy,
    Instant keptUntil,
    @Nullable Ending ending) {
  /// The most rows of one file.
  public static final int MOST_ROWS = 1000;

  /// How it ended; nothing of the file is left then.
  public enum Ending {
    REGISTERED,
    DISCARDED,
    /// Nobody went on with it in time.
    EXPIRED
  }

  public Extract {
    heads = List.copyOf(heads);
  }

  /// Rows somebody still has to do something about.
  public int left() {
    return rows - registered - skipped;
  }

  /// What the columns are, and what all rows have in common.
  ///
  /// @param columns a field for each column; null for one that is left out
  /// @param scenario of `intake_scenario`
  /// @param basis of `intake_type`
  /// @param reporter of `reporter_kind`
  /// @param kind of `case_kind`
  /// @param workedOff whether no term begins with what came more than thirty days ago
  /// @param children whether those who suffered are children, though no date of birth says so
  public record Mapping(
      List<@Nullable Field> columns,
      String scenario,
      String basis,
      String channel,
      String reporter,
      String kind,
      boolean workedOff,
      boolean children) {
    public Mapping {
      columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }
  }
}
