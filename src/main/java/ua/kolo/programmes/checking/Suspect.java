package ua.kolo.programmes.checking;

import ua.kolo.programmes.checking.Explanation.Cause;

/// A slip that may have happened and by how much it would put a printed total off.
record Suspect(Cause cause, Amounts effect) {
  static Suspect line(Cause.Kind kind, Entry entry, Amounts counted, Amounts effect) {
    return new Suspect(Cause.at(kind, entry.place(), counted.total()), effect);
  }
}
