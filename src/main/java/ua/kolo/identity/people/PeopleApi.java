package ua.kolo.identity.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// People and posts of the institutions one looks after, for other programs: to be read. Who is let
/// in and who holds what is said by people.
@RestController
@RequestMapping("/api/v1")
class PeopleApi {
  private static final int MOST = 200;
  private final People people;
  private final Posts posts;
  private final EntryHelp help;

  PeopleApi(People people, Posts posts, EntryHelp help) {
    this.people = people;
    this.posts = posts;
    this.help = help;
  }

  /// A part of a list.
  ///
  /// @param next the cursor of the next part, null on the last
  record Part<T>(List<T> rows, long total, @Nullable UUID next) {}

  /// Of the institution, one's own when none is named.
  @GetMapping("/people")
  Part<PersonRow> people(
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int size) {
    var at = PeoplePages.chosen(people.institutions(), unit).id();
    int wanted = Math.clamp(size, 1, MOST);
    var rows = people.after(at, text, closed, after, wanted + 1);
    var shown = rows.subList(0, Math.min(wanted, rows.size()));
    var next = rows.size() > wanted ? shown.getLast().id() : null;
    return new Part<>(shown, people.count(at, text, closed), next);
  }

  @GetMapping("/people/{id}")
  Person person(@PathVariable UUID id) {
    return people.find(id);
  }

  /// What one asked to do for the account and has not done yet: a new code, factors taken.
  @GetMapping("/people/{id}/entry-help")
  List<AskedHelp> help(@PathVariable UUID id) {
    return help.of(people.find(id).id());
  }

  @GetMapping("/posts")
  Part<Post> posts(
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int size) {
    var at = PeoplePages.chosen(people.institutions(), unit).id();
    int wanted = Math.clamp(size, 1, MOST);
    var rows = posts.after(at, text, after, wanted + 1);
    var shown = rows.subList(0, Math.min(wanted, rows.size()));
    var next = rows.size() > wanted ? shown.getLast().id() : null;
    return new Part<>(shown, posts.count(at, text), next);
  }

  @GetMapping("/posts/{id}")
  Post post(@PathVariable UUID id) {
    return posts.find(id);
  }

  /// Who held it and holds it, the latest first.
  @GetMapping("/posts/{id}/holdings")
  List<Holding> holdings(@PathVariable UUID id) {
    return posts.holdings(id);
  }
}
