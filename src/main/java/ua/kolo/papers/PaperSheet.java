package ua.kolo.papers;

import java.util.ArrayList;
import java.util.Objects;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.Sheet;
import ua.kolo.platform.Days;

/// A paper as a file: who sends it to whom, its number and day, its words, and where to sign.
final class PaperSheet {
  private PaperSheet() {}

  static byte[] print(Paper paper, OutputFormat format) {
    var words = Objects.requireNonNull(paper.words());
    var parts = new ArrayList<Sheet.Part>();
    if (words.addressee() != null) {
      parts.add(new Sheet.Text(Sheet.Style.APPROVAL, words.addressee()));
    }
    parts.add(new Sheet.Text(Sheet.Style.HEADING, words.sender()));
    parts.add(
        new Sheet.Text(
            Sheet.Style.BODY,
            PaperWords.say("print.number", paper.called(), Days.show(words.day()))));
    if (!paper.holds()) {
      parts.add(new Sheet.Text(Sheet.Style.NOTE, PaperWords.say("print.annulled")));
    }
    parts.add(new Sheet.Text(Sheet.Style.TITLE, words.title()));
    words.body().lines().forEach(line -> parts.add(new Sheet.Text(Sheet.Style.BODY, line)));
    var signer = Objects.requireNonNullElse(words.signer(), paper.madeBy());
    parts.add(new Sheet.Text(Sheet.Style.SIGNATURE, PaperWords.say("print.signature", signer)));
    if (paper.kind() == Kind.CONSENT || paper.kind() == Kind.REFUSAL) {
      parts.add(new Sheet.Text(Sheet.Style.SIGNATURE, PaperWords.say("print.person")));
    }
    return new DocumentWriter().write(new Sheet(words.title(), false, "{0} / {1}", parts), format);
  }
}
