package ua.kolo.programmes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ua.kolo.documents.Documents;
import ua.kolo.documents.SourceDocument;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;

/// A file read as far as it can be: a document with its plan, or the reason why not.
@Component
class DocumentReading {
  private static final Logger log = LoggerFactory.getLogger(DocumentReading.class);
  private final Documents documents = new Documents();
  private final Dictionary dictionary;

  DocumentReading(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  Outcome read(ImportId id, OriginalFile file) {
    var bodies = dictionary.bodies();
    try {
      var document = documents.read(file.content(), file.name());
      return new Outcome.Read(document, new PlanReader(bodies).read(document, Mapping.NONE));
    } catch (UnreadableDocument refused) {
      return new Outcome.Refused(refused.messageKey());
    } catch (RuntimeException | StackOverflowError broken) {
      // The file is kept, so a fault of ours loses nobody's work; its name stays out of the log.
      log.error("Import {} could not be read", id, broken);
      return new Outcome.Refused("programmes.unreadable.FAULT");
    }
  }

  Plan plan(SourceDocument document, Mapping mapping) {
    return new PlanReader(dictionary.bodies()).read(document, mapping);
  }

  /// What came of it.
  sealed interface Outcome {
    record Read(SourceDocument document, Plan plan) implements Outcome {}

    record Refused(String reason) implements Outcome {}
  }
}
