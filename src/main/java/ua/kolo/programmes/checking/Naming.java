package ua.kolo.programmes.checking;

import java.util.List;

/// How a printed total's subject is found again in the lines.
enum Naming {
  EXECUTOR {
    @Override
    List<String> names(Entry entry) {
      return entry.executors();
    }

    @Override
    double closeness(String subject, String name) {
      var wanted = BodyName.of(subject);
      var found = BodyName.of(name);
      return wanted.same(found) ? wanted.closeness(found) : 0;
    }
  },
  SOURCE {
    @Override
    List<String> names(Entry entry) {
      return entry.sources();
    }

    @Override
    double closeness(String subject, String name) {
      return SourceName.of(subject).same(SourceName.of(name)) ? 1 : 0;
    }
  };

  private static final double IDENTICAL = 2;

  abstract List<String> names(Entry entry);

  abstract double closeness(String subject, String name);

  /// 0 when the names do not fit; the more, the better they fit.
  double fit(String subject, String name) {
    return Words.fold(subject).equals(Words.fold(name)) ? IDENTICAL : closeness(subject, name);
  }
}
