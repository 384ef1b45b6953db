package ua.kolo.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Days;
import ua.kolo.vault.Vault;

/// What stands in a letter. Its subject does not say what the program is for: others see it over a
/// shoulder, on a locked screen, at the mail provider.
@Component
class LetterWords {
  static final String PURPOSE = "letters";
  private final MessageSource messages;
  private final Vault vault;
  private final String base;

  LetterWords(MessageSource messages, Vault vault, @Value("${kolo.base-url}") String base) {
    this.messages = messages;
    this.vault = vault;
    this.base = base;
  }

  String subject(Letter letter, Locale reader) {
    return say("letters." + letter.kind() + ".subject", reader, Days.show(letter.day()));
  }

  /// @param address where it goes; only the link of a confirmation depends on it
  String text(Letter letter, String address, Locale reader) {
    var lines = new ArrayList<String>();
    switch (letter.kind()) {
      case CONFIRMATION -> {
        lines.add(say("letters.CONFIRMATION.text", reader));
        lines.add(base + "/me/letters/confirmation?code=" + code(letter.person(), address));
      }
      case DIGEST -> {
        lines.addAll(figures(letter, reader));
        lines.add(base + "/today");
      }
      case OVERDUE -> {
        lines.add(say("letters.OVERDUE.text", reader, letter.figures().getFirst()));
        lines.add(base + "/duties?which=OVERDUE");
      }
      case TOLD -> {
        lines.add(say("letters.TOLD.text", reader, letter.figures().getFirst()));
        lines.add(base + "/today");
      }
      case REPORT_DUE -> {
        lines.addAll(figures(letter, reader));
        lines.add(base + "/today");
      }
      case GLASS_BROKEN -> {
        lines.add(say("letters.GLASS_BROKEN.text", reader, letter.figures().getFirst()));
        lines.add(base + "/clearance/review");
      }
      case UNREVIEWED -> {
        lines.add(say("letters.UNREVIEWED.text", reader));
        lines.add(base + "/posts");
      }
      case UNJUSTIFIED -> {
        lines.add(say("letters.UNJUSTIFIED.text", reader, letter.figures().getFirst()));
        lines.add(base + "/clearance/review?all=true");
      }
      case HEAD_ENDED -> {
        lines.add(say("letters.HEAD_ENDED.text", reader));
        lines.add(base + "/");
      }
      case RECALLED -> {
        lines.add(say("letters.RECALLED.text", reader, letter.figures().getFirst()));
        lines.add(base + "/referrals");
      }
      case OWN_ENTRY -> {
        lines.add(say("letters.OWN_ENTRY.text", reader));
        lines.add(base + "/me/second-factor");
      }
      case ENTRY_HELPED -> {
        lines.add(say("letters.ENTRY_HELPED.text", reader));
        lines.add(base + "/");
      }
      case NEW_DEVICE -> {
        lines.add(say("letters.NEW_DEVICE.text", reader));
        lines.add(base + "/me/sessions");
      }
      case ROOT -> lines.add(letter.day() + " " + letter.root());
    }
    lines.add("");
    lines.add(say(letter.kind() == Kind.ROOT ? "letters.foot.root" : "letters.foot", reader));
    return String.join("\n", lines) + "\n";
  }

  private List<String> figures(Letter letter, Locale reader) {
    var lines = new ArrayList<String>();
    for (int at = 0; at < letter.figures().size(); at++) {
      lines.add(say("letters." + letter.kind() + ".line." + at, reader, letter.figures().get(at)));
    }
    return lines;
  }

  String code(@Nullable UUID person, String address) {
    return vault.tokens().sign(PURPOSE, person + "|" + address);
  }

  boolean isCode(UUID person, String address, String code) {
    return vault.tokens().isSigned(PURPOSE, person + "|" + address, code);
  }

  private String say(String key, Locale reader, Object... details) {
    return messages.getMessage(key, details, reader);
  }
}
