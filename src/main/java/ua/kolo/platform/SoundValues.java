package ua.kolo.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// What no field of a request may hold, whatever it means: a text with the character U+0000, which
/// the database cannot store, and a day or moment no person alive has to do with.
class SoundValues extends SimpleModule {
  private static final long serialVersionUID = 1;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2300;

  SoundValues() {
    super("sound-values");
    addDeserializer(String.class, new Text());
    addDeserializer(LocalDate.class, new Day());
    addDeserializer(Instant.class, new Moment());
  }

  private static final class Text extends ValueDeserializer<String> {
    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
      var text = StringDeserializer.instance.deserialize(json, context);
      return text != null && text.indexOf('\0') >= 0
          ? context.reportInputMismatch(String.class, "U+0000 in a text")
          : text;
    }
  }

  private static final class Day extends ValueDeserializer<LocalDate> {
    @Override
    public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
      var day = LocalDateDeserializer.INSTANCE.deserialize(json, context);
      return day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
          ? context.reportInputMismatch(LocalDate.class, "A day out of range")
          : day;
    }
  }

  private static final class Moment extends ValueDeserializer<Instant> {
    private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse(LAST_YEAR + "-12-31T00:00:00Z");

    @Override
    public @Nullable Instant deserialize(JsonParser json, DeserializationContext context) {
      var moment = InstantDeserializer.INSTANT.deserialize(json, context);
      return moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))
          ? context.reportInputMismatch(Instant.class, "A moment out of range")
          : moment;
    }
  }
}
