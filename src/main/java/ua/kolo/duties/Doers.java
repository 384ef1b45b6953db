package ua.kolo.duties;

import ua.kolo.platform.Right;

/// Who does what is owed: they see it on their lists, count it, and are told of it, and nobody else
/// at their institution. Row security keeps the lists by the same rule.
public enum Doers {
  CASE_WORKERS(Right.CASE_READ),
  REPORTERS(Right.PROGRAMME_REPORT),
  /// Whoever may answer a request for data.
  ANSWERERS(Right.PROGRAMME_MANAGE);

  /// Of a duty `d`.
  static final String SQL =
      """
      case when d.subject_kind = 'survey_part' then 'ANSWERERS'
           when d.subject_kind in ('measure', 'programme_report', 'agreement')
             then 'REPORTERS'
           else 'CASE_WORKERS' end\
      """;

  private final Right right;

  Doers(Right right) {
    this.right = right;
  }

  /// By which one is one of them.
  public Right right() {
    return right;
  }
}
