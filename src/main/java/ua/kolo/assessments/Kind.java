package ua.kolo.assessments;

import java.util.List;
import ua.kolo.cases.Section;

/// What is assessed.
public enum Kind {
  /// How dangerous it is for the person (order 369/180).
  RISK(Section.RISK, "ASSESS_RISK REASSESS_RISK"),
  /// What she needs (Law 2671-VIII, art. 20).
  NEEDS(Section.WORK, "ASSESS_NEEDS"),
  /// How safe a child is (resolution 585-2020).
  CHILD_SAFETY(Section.CHILD, "ASSESS_CHILD_SAFETY"),
  /// What the person does when it becomes dangerous.
  SAFETY_PLAN(Section.RISK, "SAFETY_PLAN");

  private final Section section;
  private final String settles;

  Kind(Section section, String settles) {
    this.section = section;
    this.settles = settles;
  }

  /// The part of the file it belongs to.
  Section section() {
    return section;
  }

  /// Actions owed that are done with it.
  List<String> settles() {
    return List.of(settles.split(" "));
  }
}
