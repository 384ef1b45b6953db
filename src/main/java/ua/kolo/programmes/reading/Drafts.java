package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Measure.Note;
import ua.kolo.programmes.plan.Origin;

/// What the rows gave, as printed, before the words are read.
final class Drafts {
  /// A level above the measures.
  static final class NodeDraft {
    final String key;
    final int level;
    final @Nullable String number;
    String text;
    @Nullable String outcome;
    final @Nullable NodeDraft parent;
    final Origin origin;

    NodeDraft(
        String key,
        int level,
        @Nullable String number,
        String text,
        @Nullable NodeDraft parent,
        Origin origin) {
      this.key = key;
      this.level = level;
      this.number = number;
      this.text = text;
      this.parent = parent;
      this.origin = origin;
    }
  }

  /// A measure and the rows it stands in.
  static final class MeasureDraft {
    final String key;
    final @Nullable String number;
    final String text;
    final @Nullable String lead;
    final @Nullable NodeDraft parent;
    final List<NodeDraft> otherParents = new ArrayList<>();
    final Map<Field, Origin> origins = new EnumMap<>(Field.class);
    final Set<Note> notes = EnumSet.noneOf(Note.class);
    final List<Line> rows = new ArrayList<>();

    /// Which of the measures of its cell it is, and how many there are.
    final int index;

    final int siblings;

    MeasureDraft(
        String key,
        @Nullable String number,
        String text,
        @Nullable String lead,
        @Nullable NodeDraft parent,
        int index,
        int siblings) {
      this.key = key;
      this.number = number;
      this.text = text;
      this.lead = lead;
      this.parent = parent;
      this.index = index;
      this.siblings = siblings;
    }
  }

  /// A printed sum.
  ///
  /// @param more further rows of the same sum, a year each
  /// @param heading the sum stands beside its section's name, over the lines it is the sum of
  record TotalDraft(
      Line line, @Nullable NodeDraft node, int measuresBefore, List<Line> more, boolean heading) {}

  private Drafts() {}
}
