package ua.kolo.intake;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Wording;

/// The sentence a report keeps when something else was said of a known person than is written of
/// her: what is written stays, what was said is not lost.
@Component
class Otherwise {
  private final MessageSource messages;

  Otherwise(MessageSource messages) {
    this.messages = messages;
  }

  String of(String name, List<String> said) {
    Object[] parts = {name, String.join(", ", said)};
    // A journal is kept in the language of the state.
    return messages.getMessage("intake.person.otherwise", parts, Wording.UKRAINIAN);
  }
}
