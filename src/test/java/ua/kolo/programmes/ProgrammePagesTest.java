package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Entered;
import ua.kolo.KoloTest;

/// Pages of programmes asked for as a browser without script asks.
@KoloTest
public abstract class ProgrammePagesTest {
  protected static final String COORDINATOR = "koordynator";
  private final MockMvcTester web;

  protected ProgrammePagesTest(MockMvcTester web) {
    this.web = web;
  }

  protected final String given(String sample) {
    var file = new MockMultipartFile("file", sample, null, Samples.read(sample));
    return to(post(COORDINATOR, "/programmes/imports", file));
  }

  protected final String accepted(String sample) {
    return to(post(COORDINATOR, given(sample) + "/acceptance", Map.of("sure", "true")));
  }

  /// The page as it is shown to the coordinator.
  protected final Document page(String address) {
    return Jsoup.parse(text(get(address)));
  }

  protected final MvcTestResult get(String address) {
    return get(COORDINATOR, address);
  }

  protected final MvcTestResult post(String address, Map<String, String> words) {
    return post(COORDINATOR, address, words);
  }

  protected final MvcTestResult get(String login, String address) {
    return web.get().uri(address).with(Entered.as(login)).exchange();
  }

  protected final MvcTestResult post(String login, String address, Map<String, String> words) {
    var request = web.post().uri(address).with(Entered.as(login)).with(csrf());
    words.forEach(request::param);
    return request.exchange();
  }

  protected final MvcTestResult post(String login, String address, MockMultipartFile file) {
    return web.post()
        .uri(address)
        .multipart()
        .file(file)
        .with(Entered.as(login))
        .with(csrf())
        .exchange();
  }

  protected static String to(MvcTestResult answer) {
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  protected static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
