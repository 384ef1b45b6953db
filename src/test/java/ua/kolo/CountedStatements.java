package ua.kolo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts what this thread asks the database for, from its opening on.
public final class CountedStatements implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final String thread = Thread.currentThread().getName();

  public CountedStatements() {
    heard.start();
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    logger.addAppender(heard);
  }

  public long count() {
    return heard.list.stream()
        .filter(one -> one.getThreadName().equals(thread))
        .filter(one -> one.getMessage().startsWith("Executing prepared SQL statement"))
        .count();
  }

  @Override
  public void close() {
    logger.detachAppender(heard);
    logger.setLevel(null);
    logger.setAdditive(true);
  }
}
