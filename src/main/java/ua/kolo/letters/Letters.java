package ua.kolo.letters;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Letters: where each person wants which, and the outbox as an administrator sees it.
@Service
@Transactional
public class Letters {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final Duration GOOD_FOR = Duration.ofDays(7);
  private static final int MOST_ASKED = 5;
  private static final int SHOWN = 100;
  private final WishRows wishes;
  private final LetterRows letters;
  private final LetterWords words;
  private final Route route;
  private final Clock clock;

  Letters(WishRows wishes, LetterRows letters, LetterWords words, Route route, Clock clock) {
    this.wishes = wishes;
    this.letters = letters;
    this.words = words;
    this.route = route;
    this.clock = clock;
  }

  /// What the acting person asked for.
  Optional<Wish> own() {
    return wishes.find(me());
  }

  /// Letters to the acting person, the newest first.
  List<Letter> toMe() {
    return letters.of(me(), SHOWN);
  }

  /// Keeps what the acting person wants, for the post they act as. A new address is asked first
  /// whether it is theirs.
  ///
  /// @return whether a letter goes to ask that
  boolean wish(WishForm form, Locale reader) {
    if (!route.isThere()) {
      throw new Conflict("letters.refused.noRoute");
    }
    var now = clock.instant();
    var address = form.checked();
    var known = wishes.find(me()).filter(wish -> wish.address().equals(address));
    boolean confirmed = known.map(Wish::confirmed).orElse(false);
    if (!confirmed) {
      mustNotAskOften(now);
    }
    var cases = Acting.current().may(Right.CASE_READ);
    var day = cases ? form.digestDay() : null;
    var wish =
        new Wish(
            me(),
            post(),
            address,
            "en".equals(reader.getLanguage()) ? "en" : "uk",
            confirmed,
            day,
            cases && form.overdue(),
            Acting.current().may(Right.PROGRAMME_REPORT) && form.reports(),
            form.entries());
    wishes.put(wish, day == null ? null : next(day, now), now);
    if (!confirmed) {
      letters.add(Kind.CONFIRMATION, me(), Days.today(clock), null, now);
    }
    return !confirmed;
  }

  // Nobody lets the program write to strangers.
  private void mustNotAskOften(Instant now) {
    if (letters.asked(me(), now.minus(Duration.ofDays(1))) >= MOST_ASKED) {
      throw new Conflict("letters.refused.often", MOST_ASKED);
    }
  }

  /// The link of the letter was followed: the address is the acting person's.
  void confirm(String code) {
    var wish = wishes.find(me()).orElseThrow(() -> new BadRequest("letters.refused.code"));
    var now = clock.instant();
    if (!words.isCode(me(), wish.address(), code)
        || (!wish.confirmed() && !wishes.confirm(me(), now.minus(GOOD_FOR), now))) {
      throw new BadRequest("letters.refused.code");
    }
  }

  /// No letters any more; the address is forgotten.
  void forgetMe() {
    wishes.remove(me());
  }

  /// Letters of the institutions one looks after, what did not go first.
  @Needs(Right.PEOPLE_MANAGE)
  public List<Letter> outbox() {
    return letters.outbox(SHOWN);
  }

  /// Tries one again that did not go.
  @Needs(Right.PEOPLE_MANAGE)
  public void again(UUID id) {
    if (letters.outbox(Integer.MAX_VALUE).stream().noneMatch(one -> one.id().equals(id))) {
      throw new NotFound(id);
    }
    if (!letters.again(id, clock.instant())) {
      throw new Conflict("letters.refused.sent");
    }
  }

  /// The next morning of that weekday, in Kyiv.
  static Instant next(int day, Instant now) {
    var today = now.atZone(Days.KYIV).toLocalDate();
    var first = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
    var at = first.atTime(MORNING).atZone(Days.KYIV).toInstant();
    return at.isAfter(now) ? at : first.plusWeeks(1).atTime(MORNING).atZone(Days.KYIV).toInstant();
  }

  private static UUID me() {
    return required(Acting.current().person());
  }

  private static UUID post() {
    return required(Acting.current().post());
  }

  private static UUID required(@Nullable UUID id) {
    if (id == null) {
      throw new BadRequest("letters.refused.nobody");
    }
    return id;
  }
}
