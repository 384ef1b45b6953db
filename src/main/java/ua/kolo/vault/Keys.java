package ua.kolo.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.CannotStart;

/// The key sets as the running program holds them; a rotated file is taken up while it works.
@Component
class Keys {
  private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
  private final KeyFolder folder;
  private volatile KeySets sets;
  private volatile @Nullable FileTime readAt;

  Keys(
      @Value("${kolo.keys:${kolo.data:./data}/keys}") Path path,
      @Value("${kolo.keys.make:false}") boolean mayMake) {
    folder = new KeyFolder(path);
    try {
      if (mayMake && !folder.hasKeys()) {
        folder.create();
      }
      readAt = folder.changedAt();
      sets = folder.read();
    } catch (CannotStart refused) {
      throw new IllegalStateException(refused);
    } catch (IOException unreadable) {
      throw new IllegalStateException(new CannotStart("vault.keys.missing", folder.path()));
    }
  }

  KeySets sets() {
    return sets;
  }

  /// The sets as the file has them now: another node may have made something with a newer key.
  @Scheduled(fixedDelayString = "${kolo.keys.look-every:PT30S}")
  synchronized void lookAgain() {
    try {
      var changedAt = folder.changedAt();
      if (!changedAt.equals(readAt)) {
        sets = folder.read();
        readAt = changedAt;
        LOG.info("Took up the keys {} and {}", sets.wrappingKey(), sets.tokenKey());
      }
    } catch (CannotStart | IOException refused) {
      // What is in memory goes on working; the operator must know before the next start fails.
      LOG.error("The key files cannot be read any more: {}", refused.getMessage());
    }
  }
}
