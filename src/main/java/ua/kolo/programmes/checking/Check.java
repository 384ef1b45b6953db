package ua.kolo.programmes.checking;

import java.util.List;

/// One rule.
interface Check {
  List<Finding> check(Survey survey);
}
