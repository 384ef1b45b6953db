package ua.kolo.programmes.composing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ua.kolo.programmes.plan.Head;

/// A programme written beforehand: sections, tasks and the measures such programmes usually have.
/// Kept as text beside the program; executors are named by their kind.
///
/// @param code names the file
/// @param title with `{years}` where the period stands
public record Template(
    String code, String title, String about, Head.Kind kind, List<Section> sections) {
  private static final List<String> CODES = List.of("violence", "trafficking", "equality");

  public Template {
    sections = List.copyOf(sections);
  }

  /// A section with its tasks.
  record Section(String text, List<Task> tasks) {}

  /// A task with its measures.
  record Task(String text, List<Item> items) {}

  /// A measure in words, as somebody would type it.
  ///
  /// @param term may hold `{years}`, and the source `{budget}`
  record Item(String text, String executors, String term, String source, String result) {}

  public static List<Template> all() {
    return CODES.stream().map(Template::read).toList();
  }

  public static Optional<Template> of(String code) {
    return CODES.stream().filter(code::equals).findFirst().map(Template::read);
  }

  public int measures() {
    return tasks().mapToInt(task -> task.items().size()).sum();
  }

  Stream<Task> tasks() {
    return sections.stream().flatMap(section -> section.tasks().stream());
  }

  private static Template read(String code) {
    var name = "/programmes/templates/" + code + ".txt";
    try (var file = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new Reader(code).of(text.lines().toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Lines as a template: `title`, `about` and `kind` first; `=` begins a section, `==` a task, `-`
  /// a measure, and `by`, `when`, `from`, `gives` tell of the measure before.
  private static final class Reader {
    private final String code;
    private final List<Section> sections = new ArrayList<>();
    private String title = "";
    private String about = "";
    private Head.Kind kind = Head.Kind.TARGET_PROGRAMME;

    Reader(String code) {
      this.code = code;
    }

    Template of(List<String> lines) {
      lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::take);
      return new Template(code, title, about, kind, sections);
    }

    private void take(String line) {
      var parts = line.split("\\s+", 2);
      var words = parts.length < 2 ? "" : parts[1];
      switch (parts[0]) {
        case "#" -> {}
        case "title" -> title = words;
        case "about" -> about = words;
        case "kind" -> kind = Head.Kind.valueOf(words);
        case "=" -> sections.add(new Section(words, new ArrayList<>()));
        case "==" -> sections.getLast().tasks().add(new Task(words, new ArrayList<>()));
        case "-" -> items().add(new Item(words, "", "", "", ""));
        default -> items().add(told(items().removeLast(), parts[0], words));
      }
    }

    private List<Item> items() {
      return sections.getLast().tasks().getLast().items();
    }

    private Item told(Item item, String what, String words) {
      return switch (what) {
        case "by" -> new Item(item.text(), words, item.term(), item.source(), item.result());
        case "when" -> new Item(item.text(), item.executors(), words, item.source(), item.result());
        case "from" -> new Item(item.text(), item.executors(), item.term(), words, item.result());
        case "gives" -> new Item(item.text(), item.executors(), item.term(), item.source(), words);
        default -> throw new IllegalStateException("Template " + code + " says «" + what + "»");
      };
    }
  }
}
