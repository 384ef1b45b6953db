package ua.kolo.attachments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.cases.CaseFacet;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Moment;
import ua.kolo.cases.Section;
import ua.kolo.platform.Acting;

/// The files attached to a case on its page, and when they were.
@Component
class AttachmentFacet implements CaseFacet {
  private final Attachments attachments;
  private final MessageSource messages;

  AttachmentFacet(Attachments attachments, MessageSource messages) {
    this.attachments = attachments;
    this.messages = messages;
  }

  @Override
  public String view() {
    return "attachments/parts";
  }

  @Override
  public Shown show(CaseFile file, Locale reader) {
    var found = attachments.of(file);
    var sections = new LinkedHashMap<String, String>();
    found.forEach(one -> sections.put(one.section().name(), section(one, reader)));
    var ours = file.unit().equals(Acting.current().unit());
    var concealed = attachments.conceals(file);
    var part = new Part(file, found, sections, ours, attachments.mayAttach(file), concealed);
    return new Shown(part, found.stream().flatMap(one -> moments(one, reader).stream()).toList());
  }

  private List<Moment> moments(Attachment one, Locale reader) {
    var words = one.words();
    var title = words == null ? messages.getMessage(one.untold(), null, reader) : words.title();
    var moments = new ArrayList<Moment>();
    moments.add(
        new Moment(
            one.attachedAt(),
            "upload",
            said("attachments.course.attached", title, reader),
            null,
            one.attachedBy(),
            section(one, reader),
            one.section() == Section.LOCATION,
            one.confined(),
            false,
            null,
            null,
            false,
            false));
    var withdrawal = one.withdrawal();
    if (withdrawal != null) {
      moments.add(withdrawn(one, withdrawal, title, reader));
    }
    return moments;
  }

  private Moment withdrawn(
      Attachment one, Attachment.Withdrawal withdrawal, String title, Locale reader) {
    var said = said("attachments.course.withdrawn", title, reader);
    @Nullable String reason = withdrawal.reason();
    return new Moment(
        withdrawal.at(),
        "undo",
        said,
        reason,
        withdrawal.by(),
        section(one, reader),
        one.section() == Section.LOCATION,
        one.confined(),
        false,
        null,
        null,
        false,
        false);
  }

  private String said(String code, String title, Locale reader) {
    return messages.getMessage(code, new Object[] {title}, reader);
  }

  private String section(Attachment one, Locale reader) {
    return section(messages, one.section(), reader);
  }

  static String section(MessageSource messages, Section section, Locale reader) {
    return messages.getMessage("cases.section." + section.name(), null, reader);
  }

  /// What the section draws.
  ///
  /// @param sections names of the parts of the file
  /// @param ours whether it is the institution's own file
  /// @param conceals whether others see files that tell where she stays
  public record Part(
      CaseFile file,
      List<Attachment> attachments,
      Map<String, String> sections,
      boolean ours,
      boolean mayAttach,
      boolean conceals) {}
}
