package ua.kolo.assessments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.cases.CaseFacet;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Moment;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// The assessments of a case on the page of its file.
@Component
class AssessmentFacet implements CaseFacet {
  private final Assessments assessments;
  private final AssessmentWords words;

  AssessmentFacet(Assessments assessments, AssessmentWords words) {
    this.assessments = assessments;
    this.words = words;
  }

  @Override
  public String view() {
    return "assessments/parts";
  }

  @Override
  public Shown show(CaseFile file, Locale reader) {
    var mayWrite =
        file.isOpen() && Acting.current().may(Right.CASE_WRITE) && assessments.isWritable(file);
    var found = assessments.of(file);
    var part = new Part(file, found, Standing.of(found), words.occasions(reader), mayWrite);
    return new Shown(
        part, found.stream().filter(Assessment::stands).map(one -> moment(one, reader)).toList());
  }

  private static Moment moment(Assessment one, Locale reader) {
    var name = one.instrument().questionnaire().name().in(reader);
    var level = one.level();
    var title = level == null ? name : name + ": " + level.name().in(reader);
    return Moment.of(one.happenedAt(), "check", title, one.words(), one.writtenBy());
  }

  /// What the section draws.
  ///
  /// @param occasions names by code
  public record Part(
      CaseFile file,
      List<Assessment> found,
      List<Standing> standings,
      Map<String, String> occasions,
      boolean mayWrite) {
    public boolean mayAssessRisk() {
      return mayWrite && file.opens(Kind.RISK.section());
    }
  }
}
