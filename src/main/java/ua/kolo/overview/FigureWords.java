package ua.kolo.overview;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.indicators.Figure;

/// Figures in words. Templates call it by name, so its methods are public.
@Component("overviewWords")
final class FigureWords {
  private static final char NARROW = '\u00A0';
  private final MessageSource messages;

  FigureWords(MessageSource messages) {
    this.messages = messages;
  }

  /// A figure, or what stands instead; a dash when there is none.
  public String figure(@Nullable Figure figure, Locale reader) {
    if (figure == null) {
      return "–";
    }
    return figure.amount() == null
        ? messages.getMessage("indicators.mark." + figure.mark(), null, reader)
        : number(figure.amount(), reader);
  }

  public String number(@Nullable BigDecimal amount, Locale reader) {
    if (amount == null) {
      return "–";
    }
    var signs = DecimalFormatSymbols.getInstance(reader);
    signs.setGroupingSeparator(NARROW);
    signs.setDecimalSeparator("en".equals(reader.getLanguage()) ? '.' : ',');
    return new DecimalFormat("#,##0.####", signs).format(amount);
  }
}
