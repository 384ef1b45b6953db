package ua.kolo.programmes.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers printed before goals and measures.
public final class Numbering {
  /// A number as printed and the text after it.
  ///
  /// @param number null when the text begins without one
  public record Numbered(@Nullable String number, String rest) {}

  private Numbering() {}

  /// Parts «1)», «1.1.», «а)», «І.», «Ціль 1.», «Розділ ІІ.» from the text they lead.
  public static Numbered leading(String text) {
    return new Numbered(null, Texts.normalise(text));
  }

  /// The numbered measures of one cell; a single entry when the cell holds one.
  public static List<Numbered> several(String cell) {
    return List.of(leading(cell));
  }
}
