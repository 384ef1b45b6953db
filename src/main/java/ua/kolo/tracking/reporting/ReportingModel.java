package ua.kolo.tracking.reporting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Words of choices on the screens of reports.
@ControllerAdvice(basePackageClasses = ProgrammeReports.class)
class ReportingModel {
  private final MessageSource messages;

  ReportingModel(MessageSource messages) {
    this.messages = messages;
  }

  @ModelAttribute("statuses")
  Map<String, String> statuses(Locale reader) {
    var words = new LinkedHashMap<String, String>();
    for (var status : Contribution.Status.values()) {
      words.put(status.name(), messages.getMessage("reporting.status." + status, null, reader));
    }
    return words;
  }

  @ModelAttribute("kinds")
  Map<String, String> kinds(Locale reader) {
    var words = new LinkedHashMap<String, String>();
    for (var kind : Period.Kind.values()) {
      words.put(kind.name(), messages.getMessage("reporting.period." + kind, null, reader));
    }
    return words;
  }
}
