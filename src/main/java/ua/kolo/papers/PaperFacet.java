package ua.kolo.papers;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.cases.CaseFacet;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Moment;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// The papers of a case on the page of its file.
@Component
class PaperFacet implements CaseFacet {
  private final Papers papers;
  private final MessageSource messages;

  PaperFacet(Papers papers, MessageSource messages) {
    this.papers = papers;
    this.messages = messages;
  }

  @Override
  public String view() {
    return "papers/parts";
  }

  @Override
  public Shown show(CaseFile file, Locale reader) {
    var ours = file.unit().equals(Acting.current().unit());
    var mayMake = ours && Acting.current().may(Right.CASE_WRITE);
    var found = ours ? papers.of(file) : List.<Paper>of();
    var part = new Part(file, found, ours, mayMake);
    return new Shown(part, found.stream().map(one -> moment(one, reader)).toList());
  }

  private Moment moment(Paper one, Locale reader) {
    var kind = messages.getMessage("papers.title." + one.kind(), null, reader);
    var title = kind + " № " + one.called();
    return Moment.of(one.madeAt(), "file", title, one.receiverName(), one.madeBy());
  }

  /// What the section draws.
  ///
  /// @param ours whether it is the institution's own file
  public record Part(CaseFile file, List<Paper> papers, boolean ours, boolean mayMake) {}
}
