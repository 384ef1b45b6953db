package ua.kolo.programmes.checking;

/// How much a finding weighs. An open blocking finding stops the adoption of a plan.
public enum Severity {
  BLOCKING,
  WARNING,
  NOTE
}
