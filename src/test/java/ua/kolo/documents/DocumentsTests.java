package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.kolo.documents.UnreadableDocument.Reason;

class DocumentsTests {
  @ParameterizedTest
  @CsvSource({
    "000_clean.docx, docx", "001_hardhyphen.doc, doc", "003_clean.odt, odt",
    "004_clean.xlsx, xlsx", "004_clean.ods, ods", "002_clean.pdf, pdf"
  })
  void namesTheFormatByTheContent(String file, String format) {
    assertThat(Seeds.read("seeds-office/" + file).format()).isEqualTo(format);
  }

  @Test
  void takesTextForAPageOnlyWhenItIsOne() throws UnreadableDocument {
    assertThat(format("a < b", "plan.txt")).isEqualTo("txt");
    assertThat(format("<p>a</p>", "plan.html")).isEqualTo("html");
    assertThat(format("<!DOCTYPE html><p>a</p>", "plan.doc")).isEqualTo("html");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void saysWhatIsWrongInBothLanguages(Reason reason) {
    var key = new UnreadableDocument(reason).messageKey();

    for (var language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      var messages = ResourceBundle.getBundle("messages.documents", language);
      assertThat(messages.getString(key)).endsWith(".");
    }
  }

  private static String format(String text, String name) throws UnreadableDocument {
    return new Documents().read(text.getBytes(StandardCharsets.UTF_8), name).format();
  }
}
