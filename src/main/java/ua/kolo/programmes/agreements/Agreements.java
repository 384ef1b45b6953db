package ua.kolo.programmes.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
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

/// The approval sheet of the newest edition. Kolo sends nothing: the sheet tells who was asked and
/// when, and the answers are entered by whoever keeps it.
@Service
@Transactional
public class Agreements {
  private static final Locale DOCUMENTS = Locale.forLanguageTag("uk");
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final int MOST_EXECUTORS = 60;
  private static final int LONGEST = 300;
  private static final int LONGEST_WORDS = 4000;
  private final Programmes programmes;
  private final AgreementRows rows;
  private final MessageSource messages;
  private final Clock clock;

  Agreements(Programmes programmes, AgreementRows rows, MessageSource messages, Clock clock) {
    this.programmes = programmes;
    this.rows = rows;
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
    return sheet(view);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public ApprovalSheet add(ProgrammeId id, String body, Role role) {
    var view = draft(id);
    var words = body.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new BadRequest("agreements.body.missing");
    }
    rows.add(id, edition(view), words, role);
    return sheet(view);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void remove(ProgrammeId id, UUID agreement) {
    rows.remove(find(sheet(draft(id)), agreement).id());
  }

  /// The draft is sent on to all who were not asked yet; how many that are.
  @Needs(Right.PROGRAMME_MANAGE)
  public int ask(ProgrammeId id) {
    return rows.ask(id, edition(draft(id)));
  }

  @Needs(Right.PROGRAMME_READ)
  public Agreement find(ProgrammeId id, UUID agreement) {
    return find(sheet(id), agreement);
  }

  /// Enters an answer to the draft as it is now; a later answer of the same body counts instead.
  ///
  /// @param words remarks or the reason; only an agreement needs none
  @Needs(Right.PROGRAMME_MANAGE)
  public void answer(
      ProgrammeId id, UUID agreement, Answer answer, LocalDate on, String person, String words) {
    var view = draft(id);
    var row = find(sheet(view), agreement);
    if (person.isBlank() || person.strip().length() > LONGEST) {
      throw new BadRequest("agreements.person.missing");
    }
    if (answer != Answer.AGREED && words.isBlank()) {
      throw new BadRequest("agreements.words.missing");
    }
    if (words.length() > LONGEST_WORDS) {
      throw new BadRequest("agreements.words.long");
    }
    if (on.isAfter(LocalDate.now(clock.withZone(KYIV)))) {
      throw new BadRequest("agreements.on.wrong");
    }
    var told = words.isBlank() ? null : words.strip();
    rows.answer(row.id(), view.version(), answer, on, person.strip(), told);
  }

  @Needs(Right.PROGRAMME_READ)
  public byte[] printed(ProgrammeId id, OutputFormat format) {
    return new DocumentWriter()
        .write(new PrintedApproval(messages, DOCUMENTS).of(sheet(id)), format);
  }

  private ProgrammeView draft(ProgrammeId id) {
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

  private ApprovalSheet sheet(ProgrammeView view) {
    var all = rows.of(view.id(), edition(view));
    return new ApprovalSheet(
        view.id(), view.plan().head().title(), edition(view), view.version(), all);
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
