package ua.kolo.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/// How the numbers of a workbook are shown: `0,5` may be a share, an amount or a date.
final class XlsxFormats {
  private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int DECIMALS = 4;

  private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("uk"));
  private final Map<Integer, String> own = new HashMap<>();
  private final List<Integer> byStyle = new ArrayList<>();
  private boolean from1904;

  void read(String name, Xml xml) {
    switch (name) {
      case "numFmts" ->
          xml.children(
              _ -> own.put(xml.number("numFmtId", 0), xml.attribute("formatCode", "General")));
      case "cellXfs" -> xml.children(_ -> byStyle.add(xml.number("numFmtId", 0)));
      default -> {}
    }
  }

  void countFrom1904(String flag) {
    from1904 = flag.equals("1") || flag.equals("true");
  }

  String shown(String value, @Nullable String style) {
    double number;
    try {
      number = Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      return value;
    }
    int index = style == null ? 0 : format(style);
    var pattern = own.get(index);
    if (pattern == null) {
      pattern = index < 50 ? BuiltinFormats.getBuiltinFormat(index) : "General";
    }
    return whole(formatter.formatRawCellContents(number, index, pattern, from1904), number);
  }

  /// «33,3» over 33.333: what the sheet adds up, not what its column shows.
  private static String whole(String shown, double number) {
    var plain = shown.replaceAll("[\\s\u00A0\u202F]", "").replace(',', '.');
    if (!PLAIN.matcher(plain).matches()) {
      return shown;
    }
    var exact = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    var hidden = exact.subtract(new BigDecimal(plain));
    boolean rounded = hidden.signum() != 0 && hidden.abs().compareTo(HALF) <= 0;
    return rounded ? exact.stripTrailingZeros().toPlainString().replace('.', ',') : shown;
  }

  private int format(String style) {
    int at = Integer.parseInt(style.strip());
    return at >= 0 && at < byStyle.size() ? byStyle.get(at) : 0;
  }
}
