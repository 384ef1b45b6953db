package ua.kolo.programmes;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// What open data tell of adopted editions beside their acts.
@Service
@Transactional
public class EditionWords {
  private final Editions editions;
  private final OpenWordsRows rows;

  EditionWords(Editions editions, OpenWordsRows rows) {
    this.editions = editions;
    this.rows = rows;
  }

  @Needs(Right.PROGRAMME_READ)
  public OpenWords find(ProgrammeId id, int number) {
    return rows.of(edition(id, number));
  }

  /// Writes them anew; the trail keeps what stood before.
  @Needs(Right.PROGRAMME_MANAGE)
  public void write(ProgrammeId id, int number, OpenWords words) {
    editions.lockNewest(id);
    rows.write(edition(id, number), words);
  }

  private UUID edition(ProgrammeId id, int number) {
    return editions.all(id).stream()
        .filter(one -> one.isAdopted() && one.number() == number)
        .findFirst()
        .map(Editions.Row::id)
        .orElseThrow(() -> new NotFound(id + "/" + number));
  }
}
