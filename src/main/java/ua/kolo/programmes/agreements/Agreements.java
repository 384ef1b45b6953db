package ua.kolo.programmes.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Institutions;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.duties.Doers;
import ua.kolo.duties.DoersAt;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammeStatus;
import ua.kolo.programmes.ProgrammeView;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.agreements.Agreement.Answer;
import ua.kolo.programmes.agreements.Agreement.Role;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Plan;

/// The approval sheet of the newest edition. An institution that is known finds the draft among
/// what it owes and answers by itself; for the others the sheet tells who was asked and when, and
/// their answers are entered by whoever keeps it.
@Service
@Transactional
public class Agreements {
  private static final Locale DOCUMENTS = Locale.forLanguageTag("uk");
  private static final int MOST_EXECUTORS = 60;
  private static final int LONGEST = Said.LONGEST_NAME;
  private static final int DAYS_TO_ANSWER = 14;
  private final Programmes programmes;
  private final AgreementRows rows;
  private final AgreementDuties duties;
  private final DoersAt doers;
  private final Directory directory;
  private final Institutions institutions;
  private final MessageSource messages;
  private final Clock clock;

  Agreements(
      Programmes programmes,
      AgreementRows rows,
      AgreementDuties duties,
      DoersAt doers,
      Directory directory,
      Institutions institutions,
      MessageSource messages,
      Clock clock) {
    this.programmes = programmes;
    this.rows = rows;
    this.duties = duties;
    this.doers = doers;
    this.directory = directory;
    this.institutions = institutions;
    this.messages = messages;
    this.clock = clock;
  }

  @Needs(Right.PROGRAMME_READ)
  public ApprovalSheet sheet(ProgrammeId id) {
    return sheet(programmes.find(id));
  }

  /// Puts on the sheet whom the plan itself names: its executors, the finance and the legal body,
  /// the commission. Who is there already stays.
  @Needs(Right.PROGRAMME_MANAGE)
  public ApprovalSheet propose(ProgrammeId id) {
    var view = draft(id);
    proposed(view.plan()).forEach((body, role) -> rows.add(id, edition(view), body, role));
    return resolved(view);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public ApprovalSheet add(ProgrammeId id, String body, Role role) {
    var view = draft(id);
    var words = body.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new BadRequest("agreements.body.missing");
    }
    rows.add(id, edition(view), words, role);
    return resolved(view);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void remove(ProgrammeId id, UUID agreement) {
    var line = find(sheet(draft(id)), agreement).id();
    rows.remove(line);
    duties.end(List.of(line));
  }

  /// Says which institution a body is, null for none that answers here. One that answered by itself
  /// stays.
  @Needs(Right.PROGRAMME_MANAGE)
  public void choose(ProgrammeId id, UUID agreement, @Nullable UUID institution) {
    var view = draft(id);
    var line = find(sheet(view), agreement);
    if (line.byItself() && !Objects.equals(line.institution(), institution)) {
      throw new Conflict("agreements.institution.answered");
    }
    if (institution != null && !institutions.find(institution).isOpen()) {
      throw new Conflict("agreements.institution.closed");
    }
    rows.choose(agreement, institution);
    if (line.isAwaited()) {
      ask(view, List.of(find(sheet(view), agreement)), dayAhead(line.dueOn()));
    }
  }

  // Whoever hears of it only now is not late already.
  private LocalDate dayAhead(@Nullable LocalDate due) {
    return due == null || due.isBefore(Days.today(clock)) ? usualDay() : due;
  }

  /// The draft is sent on to all it was not sent to as it is now; how many that are. Institutions
  /// that are known owe their answers by the day.
  @Needs(Right.PROGRAMME_MANAGE)
  public int ask(ProgrammeId id, LocalDate until) {
    if (until.isBefore(Days.today(clock))) {
      throw new BadRequest("agreements.until.past");
    }
    var view = draft(id);
    var asked = resolved(view).toAsk();
    ask(view, asked, until);
    return asked.size();
  }

  private void ask(ProgrammeView view, List<Agreement> lines, LocalDate until) {
    rows.ask(lines.stream().map(Agreement::id).toList(), until);
    duties.asked(view.plan().head().title(), lines, reached(lines), until);
  }

  /// By when answers are awaited unless somebody says otherwise.
  public LocalDate usualDay() {
    return Days.today(clock).plusDays(DAYS_TO_ANSWER);
  }

  @Needs(Right.PROGRAMME_READ)
  public Agreement find(ProgrammeId id, UUID agreement) {
    return find(sheet(id), agreement);
  }

  /// Enters an answer to the draft as it is now; a later answer of the same body counts instead.
  /// What an institution answered by itself only it changes, until it is asked again.
  ///
  /// @param words remarks or the reason; only an agreement needs none
  @Needs(Right.PROGRAMME_MANAGE)
  public void answer(
      ProgrammeId id, UUID agreement, Answer answer, LocalDate on, String person, String words) {
    var view = draft(id);
    var row = find(sheet(view), agreement);
    if (row.byItself() && !row.isAwaited()) {
      throw new Conflict("agreements.answer.byItself");
    }
    rows.answer(row.id(), view.version(), Said.of(answer, on, person, words, Days.today(clock)));
    if (row.institution() != null) {
      duties.answered(row.institution(), row.id());
    }
  }

  @Needs(Right.PROGRAMME_READ)
  public byte[] printed(ProgrammeId id, OutputFormat format) {
    return new DocumentWriter()
        .write(new PrintedApproval(messages, DOCUMENTS).of(sheet(id)), format);
  }

  private ProgrammeView draft(ProgrammeId id) {
    rows.lock(id);
    var view = programmes.find(id);
    if (view.status() == ProgrammeStatus.ADOPTED) {
      throw new Conflict("programmes.edition.adopted");
    }
    return view;
  }

  private Map<String, Role> proposed(Plan plan) {
    var bodies = new LinkedHashMap<String, Role>();
    plan.measures().stream()
        .flatMap(measure -> measure.executors().stream())
        .map(Executor::name)
        .filter(name -> !name.isBlank() && name.length() <= LONGEST)
        .distinct()
        .limit(MOST_EXECUTORS)
        .forEach(name -> bodies.put(name, Role.EXECUTOR));
    for (var role : new Role[] {Role.FINANCE, Role.LEGAL, Role.COMMISSION}) {
      bodies.putIfAbsent(messages.getMessage("agreements.body." + role, null, DOCUMENTS), role);
    }
    return bodies;
  }

  // With the institutions the directory knows by the names on the sheet.
  private ApprovalSheet resolved(ProgrammeView view) {
    var before = sheet(view);
    var names = before.rows().stream().map(Agreement::body).toList();
    var known = directory.knownAs(Acting.current().unit(), names);
    if (known.isEmpty()) {
      return before;
    }
    rows.resolve(view.id(), edition(view), known);
    askLate(view, before);
    return sheet(view);
  }

  // Those whose answer was awaited before anybody knew which institution they are.
  private void askLate(ProgrammeView view, ApprovalSheet before) {
    var unknown =
        before.rows().stream()
            .filter(row -> row.institution() == null && row.isAwaited())
            .map(Agreement::id)
            .collect(Collectors.toSet());
    if (unknown.isEmpty()) {
      return;
    }
    sheet(view).rows().stream()
        .filter(row -> row.institution() != null && unknown.contains(row.id()))
        .collect(Collectors.groupingBy(row -> dayAhead(row.dueOn())))
        .forEach((until, lines) -> ask(view, lines, until));
  }

  private ApprovalSheet sheet(ProgrammeView view) {
    var all = rows.of(view.id(), edition(view));
    var title = view.plan().head().title();
    return new ApprovalSheet(view.id(), title, edition(view), view.version(), all, reached(all));
  }

  private Set<UUID> reached(List<Agreement> lines) {
    var known = lines.stream().map(Agreement::institution).filter(Objects::nonNull).toList();
    return doers.among(known, Doers.REPORTERS);
  }

  private static int edition(ProgrammeView view) {
    return view.editions().getFirst().number();
  }

  private static Agreement find(ApprovalSheet sheet, UUID agreement) {
    return sheet.rows().stream()
        .filter(row -> row.id().equals(agreement))
        .findFirst()
        .orElseThrow(() -> new NotFound(agreement));
  }
}
