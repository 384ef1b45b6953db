package ua.kolo.platform;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/// Problem details for a bare status, titled and explained in the reader's language.
@Component
public class Problems {
  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  public ProblemDetail of(int status, Locale reader) {
    var problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
    problem.setTitle(say("title", status, reader));
    problem.setDetail(say("detail", status, reader));
    problem.setProperty("code", "status." + status);
    return problem;
  }

  String say(String code, Locale reader) {
    return String.valueOf(messages.getMessage(code, null, code, reader));
  }

  private String say(String part, int status, Locale reader) {
    var general = status < 500 ? 400 : 500;
    var fallback = messages.getMessage("status." + general + "." + part, null, reader);
    return String.valueOf(
        messages.getMessage("status." + status + "." + part, null, fallback, reader));
  }
}
