package ua.kolo.programmes.reading;

import java.util.List;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.reading.Drafts.MeasureDraft;

/// Asks the reader what the cells leave unclear.
record Asking(List<Question> questions) {
  void ask(Question.Code code, MeasureDraft draft, Field field, Line line, List<String> details) {
    int column = draft.origins.getOrDefault(field, Origin.PERSON).column();
    questions.add(
        new Question(
            code, draft.key, field, details, new Origin(line.block, line.row, column, 0.5)));
  }
}
