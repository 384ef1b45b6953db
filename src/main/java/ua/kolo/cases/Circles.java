package ua.kolo.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.Colleagues;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Who of the keeper's house works with a file: the post that leads it, and those it lets in.
@Service
@Transactional
public class Circles {
  private final CaseShelf shelf;
  private final CaseRows rows;
  private final ReaderRows readers;
  private final Colleagues colleagues;
  private final NeedToKnow need;
  private final Duties duties;
  private final Clock clock;

  Circles(
      CaseShelf shelf,
      CaseRows rows,
      ReaderRows readers,
      Colleagues colleagues,
      NeedToKnow need,
      Duties duties,
      Clock clock) {
    this.need = need;
    this.duties = duties;
    this.shelf = shelf;
    this.rows = rows;
    this.readers = readers;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /// The circle of a file; of another institution's file nobody is told it.
  @Needs(Right.CASE_READ)
  public Circle of(UUID file) {
    var row = shelf.find(file);
    if (!CaseShelf.isOurs(row)) {
      return new Circle(null, List.of(), List.of());
    }
    var posts = colleagues.posts();
    var kept = readers.of(file);
    var lead = row.post() == null ? null : post(row.post(), posts);
    return new Circle(
        lead,
        kept.stream().filter(ReaderRows.Kept::stands).map(one -> post(one.post(), posts)).toList(),
        course(kept, posts));
  }

  private static List<Circle.Change> course(List<ReaderRows.Kept> kept, Map<UUID, String> posts) {
    var course = new ArrayList<Circle.Change>();
    for (var one : kept) {
      var post = post(one.post(), posts);
      var what = one.leads() ? Circle.What.LEAD : Circle.What.ADD;
      course.add(new Circle.Change(what, post, one.addedAt(), one.addedBy()));
      if (one.endedAt() != null) {
        var by = Objects.requireNonNullElse(one.endedBy(), "");
        course.add(new Circle.Change(Circle.What.END, post, one.endedAt(), by));
      }
    }
    return course;
  }

  private static Circle.Post post(UUID id, Map<UUID, String> posts) {
    return new Circle.Post(id, posts.get(id));
  }

  /// Open posts of the institution that may work with files, by name.
  @Needs(Right.CASE_WRITE)
  public Map<UUID, String> posts() {
    return colleagues.posts();
  }

  /// Whether whoever acts says who is let into the file: its leading post, heads and coordinators;
  /// anybody who reads a file nobody leads.
  @Needs(Right.CASE_READ)
  public boolean mayLetIn(UUID file) {
    return mayLetIn(shelf.find(file));
  }

  private boolean mayLetIn(Row row) {
    var acting = Acting.current();
    return CaseShelf.isOurs(row)
        && (acting.may(Right.RECORD_SEAL)
            || row.post() == null
            || row.post().equals(acting.post())
            || !colleagues.held().containsKey(row.post()));
  }

  /// The acting post leads the file from now on.
  @Needs(Right.CASE_WRITE)
  public void take(UUID file) {
    var post = Objects.requireNonNull(Acting.current().post());
    var row = shelf.oursOpen(file);
    if (!post.equals(row.post())) {
      lead(row, row.version(), post, false);
    }
  }

  /// Another post of the institution leads the file from now on.
  ///
  /// @param stays whether the post that led it is let in beside the new one
  @Needs(Right.CASE_WRITE)
  public void lead(UUID file, int version, UUID post, boolean stays) {
    var row = shelf.oursOpen(file);
    CaseWork.mustBe(row, version);
    mustBeHere(post);
    if (post.equals(row.post())) {
      throw new Conflict("cases.refused.leads");
    }
    lead(row, version, post, stays);
  }

  /// Whether whoever acts may give the lead on: while records are read by those who lead them,
  /// whoever says who is let in; otherwise anybody who works with the file.
  @Needs(Right.CASE_WRITE)
  public boolean mayGive(UUID file) {
    return mayGive(shelf.find(file));
  }

  private boolean mayGive(Row row) {
    return !need.narrows() || mayLetIn(row);
  }

  private void lead(Row row, int version, UUID post, boolean stays) {
    if (!mayGive(row)) {
      throw new Conflict("cases.refused.notLed");
    }
    var now = clock.instant();
    var by = Acting.current().name();
    // Its own row follows from leading; whoever leads is asked to be let in by nobody.
    readers.end(row.id(), post, now, by);
    readers.lead(row.id(), post, now, by);
    if (stays && row.post() != null) {
      readers.add(row.id(), row.post(), now, by);
    }
    if (!stays && row.post() != null) {
      duties.passOn(new Subject(Cases.KIND, row.id(), row.reference()), row.post(), post);
    }
    if (!rows.lead(row.id(), version, post)) {
      throw new Stale("cases.stale", version, version + 1);
    }
  }

  /// A post of the institution is let into the file beside the one that leads it.
  @Needs(Right.CASE_WRITE)
  public void add(UUID file, UUID post) {
    var row = ours(file);
    mustBeHere(post);
    var now = clock.instant();
    var by = Acting.current().name();
    readers.endCarried(file, post, now, by);
    if (post.equals(row.post()) || !readers.add(file, post, now, by)) {
      throw new Conflict("cases.refused.reads");
    }
  }

  /// A post is let in no more.
  @Needs(Right.CASE_WRITE)
  public void end(UUID file, UUID post) {
    var row = ours(file);
    if (!readers.end(file, post, clock.instant(), Acting.current().name())) {
      throw new NotFound(post);
    }
    duties.passOn(new Subject(Cases.KIND, file, row.reference()), post, null);
  }

  /// Posts that work with a file about to be joined and do not yet with the one that will lead.
  List<Circle.Post> coming(Row joined, Row leading) {
    var posts = colleagues.posts();
    var there = working(leading);
    return working(joined).stream()
        .filter(one -> !there.contains(one) && posts.containsKey(one))
        .map(one -> post(one, posts))
        .toList();
  }

  List<UUID> working(Row row) {
    return Stream.concat(
            Stream.ofNullable(row.post()),
            readers.of(row.id()).stream()
                .filter(ReaderRows.Kept::stands)
                .map(ReaderRows.Kept::post))
        .distinct()
        .toList();
  }

  /// They are let into the leading file: what they worked with goes on there. Where records are
  /// read by those who lead them, whoever joins must be one who lets in.
  void carry(Row leading, List<Circle.Post> coming, Instant now) {
    if (!coming.isEmpty() && need.narrows() && !mayLetIn(leading)) {
      throw new Conflict("cases.refused.notLed");
    }
    var by = Acting.current().name();
    coming.forEach(one -> readers.add(leading.id(), one.id(), now, by));
  }

  /// Whoever came with a file that was joined leaves with it, unless they came with another too.
  ///
  /// @param staying posts of other joined files, and when those were joined
  void leave(Row leading, Instant joinedAt, Map<UUID, Instant> staying, Instant now) {
    var by = Acting.current().name();
    for (var post : readers.leave(leading.id(), joinedAt, now, by)) {
      var since = staying.get(post);
      if (since != null) {
        readers.add(leading.id(), post, since, by);
      } else if (!post.equals(leading.post())) {
        duties.passOn(Cases.subject(leading), post, null);
      }
    }
  }

  /// Whether whoever acts reads the file: asked after what they did themselves, no attempt.
  @Needs(Right.CASE_READ)
  public boolean reads(UUID file) {
    return rows.find(file).isPresent();
  }

  private Row ours(UUID file) {
    var row = shelf.ours(file);
    CaseShelf.mustNotBeJoined(row);
    if (!mayLetIn(row)) {
      throw new Conflict("cases.refused.notLed");
    }
    return row;
  }

  private void mustBeHere(@Nullable UUID post) {
    if (post == null) {
      throw new BadRequest("cases.refused.noPost");
    }
    if (!colleagues.posts().containsKey(post)) {
      throw new NotFound(post);
    }
  }
}
