package ua.kolo.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/// The words for people, found by key in the reader's language; Ukrainian is the root.
///
/// Arguments go through ICU, so a count takes its form: `{0, plural, one {# захід} few {# заходи}
/// many {# заходів} other {# заходу}}`.
class Messages extends AbstractMessageSource {
  private final Wording wording;

  Messages(Wording wording) {
    this.wording = wording;
  }

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
    if (code == null) {
      return null;
    }
    var reader = locale == null ? Wording.UKRAINIAN : locale;
    var pattern = wording.find(reader, code);
    return pattern == null
        ? null
        : Wording.fill(pattern, reader, resolveArguments(arguments, reader));
  }

  // Never reached: the method above answers first.
  @Override
  protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
    return null;
  }
}
