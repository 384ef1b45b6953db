package ua.kolo.conferences;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.platform.BadRequest;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Shredding;
import ua.kolo.vault.Vault;

/// Words of a conference, sealed with the key of its case.
@Component
class ConferenceSealing {
  /// Where words stand: the table's name.
  enum Place {
    CONFERENCE,
    TURN,
    ANSWER,
    POINT,
    NOTE,
    DECISION,
    OUTCOME;

    private Cell cell(UUID row) {
      return new Cell("conferences." + name().toLowerCase(Locale.ROOT), "words", row);
    }
  }

  private final Vault vault;
  private final JsonMapper json = JsonMapper.builder().build();

  ConferenceSealing(Vault vault) {
    this.vault = vault;
  }

  byte[] seal(UUID file, UUID conference, Conference.Words words) {
    return vault.find(file).seal(Place.CONFERENCE.cell(conference), json.writeValueAsBytes(words));
  }

  Conference.Words open(DataKey key, UUID conference, byte @Nullable [] sealed) {
    return sealed == null
        ? new Conference.Words(Shredding.NOTHING, null)
        : json.readValue(
            key.open(Place.CONFERENCE.cell(conference), sealed), Conference.Words.class);
  }

  /// Words that must be there.
  byte[] seal(UUID file, Place place, UUID row, String words) {
    return vault.find(file).seal(place.cell(row), words.strip());
  }

  byte @Nullable [] sealIfAny(UUID file, Place place, UUID row, @Nullable String words) {
    return words == null || words.isBlank() ? null : seal(file, place, row, words);
  }

  static String open(DataKey key, Place place, UUID row, byte @Nullable [] sealed) {
    return sealed == null ? Shredding.NOTHING : key.openText(place.cell(row), sealed);
  }

  static @Nullable String openIfAny(DataKey key, Place place, UUID row, byte @Nullable [] sealed) {
    return sealed == null ? null : open(key, place, row, sealed);
  }

  /// The words, or null when there are none; refused when they are too long.
  static @Nullable String fit(@Nullable String words) {
    if (words != null && words.length() > Conference.LONGEST) {
      throw new BadRequest("cases.long", Conference.LONGEST);
    }
    return words == null || words.isBlank() ? null : words.strip();
  }

  /// The same of words that must be there.
  static String need(@Nullable String words) {
    var fit = fit(words);
    if (fit == null) {
      throw new BadRequest("conferences.refused.words");
    }
    return fit;
  }
}
