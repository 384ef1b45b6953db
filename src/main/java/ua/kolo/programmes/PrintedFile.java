package ua.kolo.programmes;

import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.programmes.layout.Printed;
import ua.kolo.programmes.plan.Plan;

/// A plan written as a file in the table its council adopted.
final class PrintedFile {
  private PrintedFile() {}

  static byte[] of(Plan plan, OutputFormat format) {
    return new DocumentWriter().write(Printed.of(plan), format);
  }
}
