package ua.kolo.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// What the law asks on a day: terms, lists, hotlines, each with act, clause and evidence.
///
/// Every answer carries the id of its edition. Keep that id with what is done: the edition never
/// changes, whatever becomes of the act.
@Service
@Transactional
public class Law {
  private static final String OWN = "own";
  private final Shelf shelf;
  private final LawLists lists;
  private final KeptValues kept;
  private final TransactionTemplate reading;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Law(
      Shelf shelf,
      LawLists lists,
      KeptValues kept,
      PlatformTransactionManager transactions,
      Clock clock,
      ApplicationEventPublisher events) {
    this.shelf = shelf;
    this.lists = lists;
    this.kept = kept;
    this.reading = new TransactionTemplate(transactions);
    this.clock = clock;
    this.events = events;
  }

  /// The legal day it is now.
  @Transactional(propagation = Propagation.SUPPORTS)
  public LocalDate today() {
    return Days.today(clock);
  }

  /// What is owed by the rules that hold on the day, as the acting institution applies them.
  public List<DutyRule> rulesInForce(LocalDate day) {
    return lists.rules(LawFilter.on(day));
  }

  public List<DutyRule> rules(LawFilter filter) {
    return lists.rules(filter);
  }

  /// The rule exactly as an edition has it, current or not.
  public DutyRule rule(UUID edition) {
    return found(lists.rule(edition), edition);
  }

  /// All editions of a rule, the newest first.
  public List<DutyRule> ruleHistory(String code) {
    return lists.ruleHistory(code);
  }

  /// The value of a list on a day.
  public ListValue value(String list, String item, LocalDate day) {
    return lists.value(list, item, day).orElseThrow(() -> new NotFound(list + "." + item));
  }

  public Optional<ListValue> findValue(String list, String item, LocalDate day) {
    return lists.value(list, item, day);
  }

  /// The value exactly as an edition has it, current or not.
  public ListValue value(UUID edition) {
    return found(lists.value(edition), edition);
  }

  public List<ListValue> valueHistory(String code) {
    return lists.valueHistory(code);
  }

  /// The values of a list on a day, in the list's order; empty when there is no such list.
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<ListValue> values(String list, LocalDate day) {
    return kept.of(
        list, day, () -> Objects.requireNonNull(reading.execute(_ -> lists.values(list, day))));
  }

  public List<ValueList> lists(LocalDate day) {
    return lists.lists(day);
  }

  public ValueList list(String code, LocalDate day) {
    return lists.list(code, day).orElseThrow(() -> new NotFound(code));
  }

  public List<LegalAct> acts(LawFilter filter) {
    return lists.acts(filter);
  }

  public LegalAct act(UUID edition) {
    return found(lists.act(edition), edition);
  }

  /// Numbers to call on a day: the country's and the acting institution's own.
  public List<Hotline> hotlines(LocalDate day) {
    return lists.hotlines(day);
  }

  public Hotline hotline(UUID edition) {
    return found(lists.hotline(edition), edition);
  }

  /// Puts the institution's own edition in the place of an unverified one; what was done under the
  /// old one stays under it.
  @Needs(Right.LAW_MANAGE)
  public UUID override(UUID edition, RuleChange change) {
    var rule = rule(edition);
    var leaf = Leaves.of(rule, change, confirmation(change.confirmed()));
    var own = replace(rule.basis(), leaf, change.reason());
    events.publishEvent(new OwnTermPut(rule(own)));
    return own;
  }

  /// The same for a value of a list.
  @Needs(Right.LAW_MANAGE)
  public UUID override(UUID edition, ValueChange change) {
    var value = value(edition);
    var leaf = Leaves.of(value, change, confirmation(change.confirmed()));
    return replace(value.basis(), leaf, change.reason());
  }

  /// Adds a hotline of the institution.
  @Needs(Right.LAW_MANAGE)
  public UUID add(HotlineChange hotline) {
    var leaf = Leaves.of("OWN-" + Ids.next(), hotline);
    return shelf.add(leaf, OWN, own("", null), clock.instant());
  }

  /// Changes a hotline of the institution, or puts its own in the place of the country's: a number
  /// nobody answers is corrected at once, whoever verified it.
  ///
  /// @param reason why the country's does not hold here; of no use for one's own
  @Needs(Right.LAW_MANAGE)
  public UUID change(UUID edition, HotlineChange hotline, @Nullable String reason) {
    var basis = hotline(edition).basis();
    var leaf = Leaves.of(basis.code(), hotline);
    if (basis.own() != null) {
      return replace(basis, leaf, Objects.requireNonNullElse(reason, ""));
    }
    if (!basis.isCurrent()) {
      throw new Conflict("law.override.notCurrent");
    }
    if (reason == null || reason.isBlank()) {
      throw new BadRequest("law.form.reason.missing");
    }
    return put(basis, leaf, reason);
  }

  /// Gives up an own edition: the program's holds again.
  @Needs(Right.LAW_MANAGE)
  public void withdraw(UUID edition) {
    var basis =
        lists
            .rule(edition)
            .map(DutyRule::basis)
            .or(() -> lists.value(edition).map(ListValue::basis))
            .or(() -> lists.hotline(edition).map(Hotline::basis))
            .orElseThrow(() -> new NotFound(edition));
    requireOwn(basis);
    shelf.retire(edition, clock.instant());
    kept.forget();
    if (lists.rule(edition).isPresent()) {
      events.publishEvent(new OwnTermGivenUp(basis.code()));
    }
  }

  /// Brings the shelf up to the files of the program.
  void load(Map<String, List<Leaf>> files) {
    shelf.lock();
    var now = clock.instant();
    files.forEach((source, leaves) -> shelf.load(source, leaves, now));
    kept.forget();
  }

  private UUID replace(Basis old, Leaf leaf, String reason) {
    if (!old.isCurrent()) {
      throw new Conflict("law.override.notCurrent");
    }
    if (!old.isOpenToOverride()) {
      throw new Conflict("law.override.verified");
    }
    if (old.own() != null) {
      shelf.retire(old.edition(), clock.instant());
    }
    return put(old, leaf, reason);
  }

  private UUID put(Basis old, Leaf leaf, String reason) {
    kept.forget();
    try {
      return shelf.add(leaf, OWN, own(reason, old.edition()), clock.instant());
    } catch (DuplicateKeyException theirs) {
      throw new Conflict("law.override.already");
    }
  }

  private static void requireOwn(Basis basis) {
    if (basis.own() == null || !basis.isCurrent()) {
      throw new Conflict("law.override.notOwn");
    }
  }

  private Leaves.Confirmation confirmation(boolean confirmed) {
    return new Leaves.Confirmation(confirmed ? Acting.current().name() : null, today());
  }

  private static OwnEdition own(String reason, @Nullable UUID insteadOf) {
    var acting = Acting.current();
    var author = Objects.requireNonNull(acting.person(), "Only a person overrides the law");
    return new OwnEdition(acting.unit(), author, acting.name(), reason.strip(), insteadOf);
  }

  private static <T> T found(Optional<T> one, UUID edition) {
    return one.orElseThrow(() -> new NotFound(edition));
  }
}
