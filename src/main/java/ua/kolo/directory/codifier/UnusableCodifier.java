package ua.kolo.directory.codifier;

import java.util.List;

/// A file that cannot be taken for the codifier: why, and in which rows.
final class UnusableCodifier extends Exception {
  private static final long serialVersionUID = 1;
  private final String code;
  private final transient List<Integer> rows;

  UnusableCodifier(String code, List<Integer> rows) {
    super(code);
    this.code = code;
    this.rows = List.copyOf(rows);
  }

  String code() {
    return code;
  }

  List<Integer> rows() {
    return rows;
  }
}
