import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Makes a long document of a sample: `java bench/Pages.java SAMPLE.docx TIMES OUT.docx` repeats the
/// rows of its longest table.
class Pages {
  public static void main(String[] arguments) throws IOException {
    var times = Integer.parseInt(arguments[1]);
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(Files.newInputStream(Path.of(arguments[0])));
        var to = new ZipOutputStream(out)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        var bytes = from.readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(entry.getName().equals("word/document.xml") ? longer(bytes, times) : bytes);
      }
    }
    Files.write(Path.of(arguments[2]), out.toByteArray());
  }

  private static byte[] longer(byte[] xml, int times) {
    var text = new String(xml, StandardCharsets.UTF_8);
    int begin = 0;
    int end = 0;
    for (int at = text.indexOf("<w:tbl>"); at >= 0; at = text.indexOf("<w:tbl>", at + 1)) {
      var stop = text.indexOf("</w:tbl>", at);
      if (stop - at > end - begin) {
        begin = at;
        end = stop;
      }
    }
    // the rows after the two of the head
    var rows = text.indexOf("<w:tr", text.indexOf("<w:tr", text.indexOf("<w:tr", begin) + 1) + 1);
    var more = new StringBuilder(text.substring(0, end));
    for (int time = 1; time < times; time++) {
      more.append(another(text.substring(rows, end), time));
    }
    return more.append(text.substring(end)).toString().getBytes(StandardCharsets.UTF_8);
  }

  // Other numbers and other words, so that nothing is taken for a repetition.
  private static String another(String rows, int time) {
    var numbered =
        Pattern.compile("(<w:t[^>]*>)(\\d+)(?=\\.)")
            .matcher(rows)
            .replaceAll(n -> n.group(1) + (Integer.parseInt(n.group(2)) + 10 * time));
    return Pattern.compile("(<w:t[^>]*>[^<]{30,}?)(?=[.]?</w:t>)")
        .matcher(numbered)
        .replaceAll(words -> words.group(1) + " дільниці " + time);
  }
}
