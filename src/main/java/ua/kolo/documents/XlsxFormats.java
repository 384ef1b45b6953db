package ua.kolo.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/// How the numbers of a workbook are shown: `0,5` may be a share, an amount or a date.
final class XlsxFormats {
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
    return formatter.formatRawCellContents(number, index, pattern, from1904);
  }

  private int format(String style) {
    int at = Integer.parseInt(style.strip());
    return at >= 0 && at < byStyle.size() ? byStyle.get(at) : 0;
  }
}
