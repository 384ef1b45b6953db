package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;

/// What is read at once may be noted by the trail, and nothing may be written.
@KoloTest
class ReadingAtOnceTests {
  private static final List<String> NO_HIDDEN = List.of();
  private final ReadingAtOnce reading;
  private final Persons persons;
  private final RequestMappingHandlerMapping mappings;
  private final Acting olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();

  ReadingAtOnceTests(
      ReadingAtOnce reading,
      Persons persons,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.reading = reading;
    this.persons = persons;
    this.mappings = mappings;
  }

  @Test
  void aPageReadAtOnceWritesNothing() {
    assertThatThrownBy(() -> page(this::add)).hasStackTraceContaining("writes nothing: ");
  }

  @Test
  void whatItChangesIsRefusedToo() {
    var person = olena.call(this::add);

    assertThatThrownBy(() -> page(() -> persons.change(person, 1, named(), NO_HIDDEN)))
        .hasStackTraceContaining("writes nothing: ");
  }

  @Test
  void whatItReadsIsNoted() {
    var person = olena.call(this::add);

    page(() -> assertThat(persons.newest()).extracting("id").contains(person));
  }

  @Test
  void theNextToUseTheConnectionMayWrite() {
    page(persons::newest);

    assertThat(olena.call(this::add)).isNotNull();
  }

  @Test
  void onlyPagesThatAreAskedForAreReadAtOnce() {
    var marked =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(one -> one.getValue().hasMethodAnnotation(ReadAtOnce.class))
            .toList();

    assertThat(marked)
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.getKey().getMethodsCondition().getMethods())
                    .isEqualTo(Set.of(RequestMethod.GET)));
  }

  private void page(Runnable asked) {
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    var handler = marked();
    olena.run(
        () -> {
          reading.preHandle(request, response, handler);
          try {
            asked.run();
            reading.postHandle(request, response, handler, null);
          } finally {
            reading.afterCompletion(request, response, handler, null);
          }
        });
  }

  private static HandlerMethod marked() {
    try {
      return new HandlerMethod(new Page(), "shown");
    } catch (NoSuchMethodException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private UUID add() {
    return persons.add(named(), NO_HIDDEN);
  }

  private static Identity named() {
    return Identity.named("Вигадана" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
  }

  static final class Page {
    @ReadAtOnce
    @SuppressWarnings("unused")
    public void shown() {}
  }
}
