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
abstract class ProgrammePagesTest {
  static final String COORDINATOR = "koordynator";
  private final MockMvcTester web;

  ProgrammePagesTest(MockMvcTester web) {
    this.web = web;
  }

  final String given(String sample) {
    var file = new MockMultipartFile("file", sample, null, Samples.read(sample));
    return to(post(COORDINATOR, "/programmes/imports", file));
  }

  final String accepted(String sample) {
    return to(post(COORDINATOR, given(sample) + "/acceptance", Map.of()));
  }

  final Document page(String address) {
    return Jsoup.parse(text(get(COORDINATOR, address)));
  }

  final MvcTestResult get(String login, String address) {
    return web.get().uri(address).with(Entered.as(login)).exchange();
  }

  final MvcTestResult post(String login, String address, Map<String, String> words) {
    var request = web.post().uri(address).with(Entered.as(login)).with(csrf());
    words.forEach(request::param);
    return request.exchange();
  }

  final MvcTestResult post(String login, String address, MockMultipartFile file) {
    return web.post()
        .uri(address)
        .multipart()
        .file(file)
        .with(Entered.as(login))
        .with(csrf())
        .exchange();
  }

  static String to(MvcTestResult answer) {
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
