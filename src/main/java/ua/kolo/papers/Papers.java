package ua.kolo.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.audit.Trail;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.consents.Consents;
import ua.kolo.consents.Passages;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Institutions;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Papers of cases one's institution keeps: drafted, numbered without gaps, kept as they were made.
@Service
@Transactional
public class Papers {
  /// The noun of a paper for the trail.
  public static final String KIND = "paper";

  static final int LONGEST = 10_000;
  private static final int LONGEST_SIGNER = 300;
  private final PaperRows rows;
  private final Cases cases;
  private final Persons persons;
  private final Consents consents;
  private final PaperDuties duties;
  private final PaperNotices notices;
  private final Institutions institutions;
  private final Directory directory;
  private final Requests requests;
  private final Vault vault;
  private final Trail trail;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Papers(
      PaperRows rows,
      Cases cases,
      Persons persons,
      Consents consents,
      PaperDuties duties,
      PaperNotices notices,
      Institutions institutions,
      Directory directory,
      Requests requests,
      Vault vault,
      Trail trail,
      Clock clock) {
    this.rows = rows;
    this.cases = cases;
    this.persons = persons;
    this.consents = consents;
    this.duties = duties;
    this.notices = notices;
    this.institutions = institutions;
    this.directory = directory;
    this.requests = requests;
    this.vault = vault;
    this.trail = trail;
    this.clock = clock;
  }

  /// The words of a kind with what is known of the person, to be corrected before it is made.
  @Needs(Right.CASE_WRITE)
  public String draft(UUID file, UUID person, Kind kind) {
    var found = ours(file);
    mustFit(party(found, person), kind);
    return PaperWords.body(kind, found, persons.look(person, Purpose.REFERRAL).identity(), today());
  }

  /// Makes it and gives it a number; a [Conflict] `consents.none` when it goes to somebody the law
  /// asks a consent for that is not there, and no ground is named. The same request makes one.
  @Needs(Right.CASE_WRITE)
  public UUID make(Paper.New asked, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      write(id, asked);
    }
    return id;
  }

  private void write(UUID id, Paper.New asked) {
    var file = ours(asked.file());
    var party = party(file, asked.person());
    mustFit(party, asked.kind());
    check(asked);
    var passages = pass(party, asked);
    var who = persons.look(asked.person(), Purpose.REFERRAL).identity();
    var now = clock.instant();
    // Drawn up on Friday and typed on Monday it was done on Friday.
    var at = asked.day() == null ? now : moment(asked.day(), now);
    var day = Objects.requireNonNullElse(asked.day(), today());
    var words = words(asked, file, who, day);
    var content = vault.find(file.id()).seal(cell(id), json.writeValueAsBytes(words));
    var row =
        new PaperRows.Kept(
            id,
            file.id(),
            file.reference(),
            asked.person(),
            asked.kind(),
            day.getYear(),
            rows.take(day.getYear()),
            asked.receiver(),
            content,
            now,
            Acting.current().name(),
            null,
            null);
    rows.add(row, at, passages);
    duties.made(file, id, asked.kind(), at);
    rows.told(id, notices.tell(file, asked, at));
  }

  // Two papers of the same day are two events.
  private static Instant moment(LocalDate day, Instant now) {
    var apart = ChronoUnit.MICROS.between(now.truncatedTo(ChronoUnit.SECONDS), now);
    return Days.told(day, now).truncatedTo(ChronoUnit.SECONDS).plus(apart, ChronoUnit.MICROS);
  }

  private void check(Paper.New asked) {
    if (asked.kind().isAddressed() && asked.receiver() == null) {
      throw new BadRequest("papers.refused.receiver");
    }
    if (asked.day() != null && asked.day().isAfter(today())) {
      throw new BadRequest("papers.refused.future");
    }
    if (asked.body() != null && asked.body().length() > LONGEST) {
      throw new BadRequest("cases.long", LONGEST);
    }
    if (asked.signer() != null && asked.signer().length() > LONGEST_SIGNER) {
      throw new BadRequest("cases.long", LONGEST_SIGNER);
    }
  }

  private Passages pass(CaseFile.Party party, Paper.New asked) {
    var receiver = asked.receiver();
    return receiver == null
        ? Passages.NONE
        : consents.passTo(institutions.standing(receiver).kind(), party.asked(), asked.ground());
  }

  private Paper.Words words(Paper.New asked, CaseFile file, Identity who, LocalDate day) {
    var receiver = asked.receiver();
    var body = asked.body();
    return new Paper.Words(
        directory.body(file.unit()).name(),
        receiver == null ? null : directory.body(receiver).name(),
        PaperWords.title(asked.kind()),
        body == null || body.isBlank()
            ? PaperWords.body(asked.kind(), file, who, day)
            : body.strip(),
        asked.signer() == null || asked.signer().isBlank() ? null : asked.signer().strip(),
        day);
  }

  /// It counts no more; its number stays taken.
  @Needs(Right.CASE_WRITE)
  public void annul(UUID id) {
    var row = find(id);
    if (!rows.annul(row.id(), clock.instant(), Acting.current().name())) {
      throw new Conflict("papers.refused.annulled");
    }
    duties.annulled(row, rows.countedFrom(id));
    notices.takeBack(rows.toldBy(row.id()));
  }

  /// The paper; the look is in the trail.
  @Needs(Right.CASE_READ)
  public Paper look(UUID id) {
    var row = find(id);
    trail.looked(KIND, id, "CASE_WORK");
    return open(List.of(row), vault.find(row.file())).getFirst();
  }

  /// The same for printing.
  @Needs(Right.CASE_READ)
  public Paper print(UUID id) {
    var row = find(id);
    if (row.content() == null) {
      throw new Conflict("vault.shredded");
    }
    trail.printed(KIND, id, "CASE_WORK");
    return open(List.of(row), vault.find(row.file())).getFirst();
  }

  /// Those of a file, in the order they were made.
  @Needs(Right.CASE_READ)
  public List<Paper> of(UUID file) {
    return of(ours(file));
  }

  List<Paper> of(CaseFile file) {
    var found = rows.of(file.id());
    return found.isEmpty() ? List.of() : open(found, vault.find(file.id()));
  }

  /// Whether it was recorded on reports as a notice.
  boolean told(UUID id) {
    return !rows.toldBy(id).isEmpty();
  }

  LocalDate today() {
    return Days.today(clock);
  }

  private PaperRows.Kept find(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotFound(id));
  }

  private CaseFile ours(UUID id) {
    var file = cases.forWork(id);
    if (!file.unit().equals(Acting.current().unit())) {
      throw new Conflict("cases.refused.notOurs");
    }
    return file;
  }

  // Whoever suffered and is named as an offender too is asked as one who suffered.
  private static CaseFile.Party party(CaseFile file, UUID person) {
    return file.parties().stream()
        .filter(one -> one.stands() && one.person().equals(person))
        .min(Comparator.comparing(CaseFile.Party::offends))
        .orElseThrow(() -> new NotFound(person));
  }

  /// Whether papers of the kind are made out for the person: their words are of whoever suffered.
  boolean fits(CaseFile file, UUID person, Kind kind) {
    return kind.isOfOffenders() || !party(file, person).offends();
  }

  private static void mustFit(CaseFile.Party party, Kind kind) {
    if (party.offends() && !kind.isOfOffenders()) {
      throw new BadRequest("papers.refused.offender");
    }
  }

  private List<Paper> open(List<PaperRows.Kept> found, DataKey key) {
    Set<UUID> receivers =
        found.stream()
            .map(PaperRows.Kept::receiver)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var names = directory.names(receivers);
    return found.stream()
        .map(
            row ->
                new Paper(
                    row.id(),
                    row.file(),
                    row.reference(),
                    row.person(),
                    row.kind(),
                    row.year(),
                    row.number(),
                    row.receiver(),
                    row.receiver() == null ? null : names.getOrDefault(row.receiver(), ""),
                    words(key, row),
                    row.madeAt(),
                    row.madeBy(),
                    row.annulledAt(),
                    row.annulledBy()))
        .toList();
  }

  private Paper.@Nullable Words words(DataKey key, PaperRows.Kept row) {
    var content = row.content();
    return content == null
        ? null
        : json.readValue(key.open(cell(row.id()), content), Paper.Words.class);
  }

  private static Cell cell(UUID id) {
    return new Cell("papers.paper", "content", id);
  }
}
