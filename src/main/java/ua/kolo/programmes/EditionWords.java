package ua.kolo.programmes;

import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// What open data tell of adopted editions beside their acts.
@Service
@Transactional
public class EditionWords {
  private final Editions editions;
  private final Drafts drafts;
  private final OpenWordsRows rows;

  EditionWords(Editions editions, Drafts drafts, OpenWordsRows rows) {
    this.editions = editions;
    this.drafts = drafts;
    this.rows = rows;
  }

  /// Nothing of an edition that is not adopted yet.
  @Needs(Right.PROGRAMME_READ)
  public OpenWords find(ProgrammeId id, int number) {
    return rows.of(edition(id, number).id());
  }

  /// The same to begin with: whoever answers is as told of the newest edition before, else as the
  /// plan itself has it. Nothing of it is told before a person looked at it.
  @Needs(Right.PROGRAMME_READ)
  public OpenWords suggested(ProgrammeId id, int number) {
    var edition = edition(id, number);
    var own = rows.of(edition.id());
    if (own.executant() != null) {
      return own;
    }
    return editions.all(id).stream()
        .filter(one -> one.number() < number)
        .flatMap(one -> Stream.ofNullable(rows.of(one.id()).executant()))
        .findFirst()
        .map(own::by)
        .orElseGet(() -> own.by(OpenWords.known(drafts.find(edition.id()).plan()).executant()));
  }

  /// Writes them anew; the trail keeps what stood before.
  ///
  /// @param seen names the words that are replaced
  @Needs(Right.PROGRAMME_MANAGE)
  public void write(ProgrammeId id, int number, OpenWords words, int seen) {
    editions.lockNewest(id);
    var edition = edition(id, number);
    if (!edition.isAdopted()) {
      throw new Conflict("programmes.notAdopted");
    }
    int now = rows.of(edition.id()).seen();
    if (now != seen) {
      throw new Stale("programmes.words.stale", seen, now);
    }
    rows.write(edition.id(), words);
  }

  private Editions.Row edition(ProgrammeId id, int number) {
    return editions.all(id).stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound(id + "/" + number));
  }
}
