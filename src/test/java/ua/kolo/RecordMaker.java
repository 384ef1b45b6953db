package ua.kolo;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Makes a record for the walk through all addresses: every address with a variable needs one whose
/// patterns begin it, or the walk fails.
public interface RecordMaker {
  /// Under this name a maker may give what some of its pages need after the question mark.
  String QUERY = "?";

  /// Beginnings of the patterns whose variables this maker fills, such as `/persons/{id}`.
  Set<String> beginnings();

  /// Makes a record kept by the institution and gives the variables of its address.
  Map<String, String> make(UUID unit);
}
