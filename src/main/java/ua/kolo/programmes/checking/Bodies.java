package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Measure;

/// The bodies of a plan: every mention, gathered under the body it means.
final class Bodies {
  private final List<Body> bodies = new ArrayList<>();

  Bodies(List<Measure> measures) {
    var names = new LinkedHashMap<String, BodyName>();
    for (var measure : measures) {
      for (var executor : executors(measure)) {
        var folded = Words.fold(executor.name());
        var name = names.computeIfAbsent(folded, k -> BodyName.of(executor.name()));
        body(name).mentions.add(new Mention(measure, executor));
      }
    }
  }

  List<Body> all() {
    return bodies;
  }

  /// Executors of a measure, with those of its lines; each name and consent once.
  static Set<Executor> executors(Measure measure) {
    var all = new LinkedHashSet<>(measure.executors());
    measure.lines().forEach(l -> all.addAll(l.executors()));
    return all;
  }

  /// A name joins a body only when it fits every name the body has so far: a short name must not
  /// tie two bodies together.
  private Body body(BodyName name) {
    for (var body : bodies) {
      if (body.names.values().stream().allMatch(n -> n.same(name))) {
        body.names.putIfAbsent(name.all(), name);
        return body;
      }
    }
    var body = new Body();
    body.names.put(name.all(), name);
    bodies.add(body);
    return body;
  }

  /// A body named in a measure.
  record Mention(Measure measure, Executor executor) {}

  /// A body and where it is named.
  static final class Body {
    private final Map<Set<String>, BodyName> names = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    List<Mention> mentions() {
      return mentions;
    }

    String name() {
      return mentions.getFirst().executor().name();
    }

    /// Its spellings, but for capitals, apostrophes and quotation marks.
    SortedSet<String> spellings() {
      var all = new LinkedHashMap<String, String>();
      mentions.forEach(m -> all.putIfAbsent(Words.fold(m.executor().name()), m.executor().name()));
      return new TreeSet<>(all.values());
    }
  }
}
