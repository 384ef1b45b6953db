package ua.kolo.programmes.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document says of itself outside its plan table.
///
/// @param title as printed, one line
/// @param preamble paragraphs before the table that are not the title, as printed
/// @param footnotes paragraphs after the table, as printed
public record Head(
    String title,
    Kind kind,
    @Nullable Level level,
    Place place,
    @Nullable Period period,
    Approval approval,
    AmountUnit unit,
    List<String> preamble,
    List<String> footnotes) {
  public Head {
    preamble = List.copyOf(preamble);
    footnotes = List.copyOf(footnotes);
  }

  /// The preamble without lines that tell the approval: these are printed once.
  public List<String> ownPreamble() {
    return preamble.stream().filter(line -> !approval.raw().contains(line)).toList();
  }

  /// What the document is.
  public enum Kind {
    TARGET_PROGRAMME,
    ACTION_PLAN,
    PROGRAMME_ANNEX,
    EXECUTION_REPORT
  }

  /// Which council it belongs to; the state's are the plans of the Cabinet of Ministers.
  public enum Level {
    STATE,
    OBLAST,
    RAION,
    HROMADA
  }

  /// Names in the nominative; null where the document does not tell.
  public record Place(@Nullable String oblast, @Nullable String raion, @Nullable String hromada) {
    public static final Place UNKNOWN = new Place(null, null, null);
  }

  /// Whole years, both included.
  public record Period(int from, int to) {
    private static final int EARLIEST = 2000;

    private static final int LATEST = 2100;
    private static final int MOST_YEARS = 15;

    public Period {
      if (to < from) {
        throw new IllegalArgumentException("A period ends not before it begins");
      }
    }

    /// Whether a programme may be meant, not a slip of the hand.
    public boolean isLikely() {
      return from >= EARLIEST && to <= LATEST && to - from < MOST_YEARS;
    }
  }

  /// The act that adopted the plan, as far as printed.
  public record Approval(
      @Nullable String body,
      @Nullable String act,
      @Nullable LocalDate date,
      @Nullable String number,
      List<String> raw) {
    public static final Approval NONE = new Approval(null, null, null, null, List.of());

    public Approval {
      raw = List.copyOf(raw);
    }
  }
}
