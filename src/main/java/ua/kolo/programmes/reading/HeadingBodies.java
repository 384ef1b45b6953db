package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.reading.Drafts.NodeDraft;
import ua.kolo.programmes.wording.Addressees;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Texts;

/// Who carries out the measures of a plan that names nobody beside them: the bodies its headings
/// address.
final class HeadingBodies {
  private final List<NodeDraft> nodes;

  HeadingBodies(List<NodeDraft> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  /// The bodies of the nearest heading that names any, as a cell would; empty for none.
  String over(@Nullable NodeDraft heading) {
    for (var node = heading; node != null; node = node.parent) {
      String bodies = bodies(node);
      if (!bodies.isEmpty()) {
        return bodies;
      }
    }
    return "";
  }

  private String bodies(NodeDraft node) {
    String addressed = Addressees.nominative(node.text);
    if (addressed != null) {
      return addressed;
    }
    return names(node) ? Texts.normalise(node.text).replaceFirst("[\\s:]+$", "") : "";
  }

  /// Headings in the nominative name bodies when they end like a list's lead, or all do.
  private boolean names(NodeDraft node) {
    var alike = new ArrayList<>(nodes);
    alike.removeIf(other -> other.level != node.level);
    return Executors.looksLikeBodies(node.text)
        && (Texts.normalise(node.text).endsWith(":")
            || (alike.size() > 1
                && alike.stream().allMatch(other -> Executors.looksLikeBodies(other.text))));
  }
}
