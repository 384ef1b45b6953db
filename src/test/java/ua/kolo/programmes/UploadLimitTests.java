package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ua.kolo.Bearer;
import ua.kolo.BrowserTest;

/// A file larger than 50 MB gets words of ours from the running program, not the web server's.
class UploadLimitTests extends BrowserTest {
  private static final byte[] TOO_LARGE = new byte[53_000_000];
  private static final String BEFORE =
      "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.docx\"\r\n\r\n";

  @Test
  void isAPageForPeople() throws IOException, InterruptedException {
    signIn("koordynator");
    var session =
        page.context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    var answer =
        give(
            "/programmes/imports",
            "Accept",
            "text/html",
            "Accept-Language",
            "uk",
            "Cookie",
            session);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("Файл завеликий", "<main");
  }

  @Test
  void isProblemDetailsForPrograms() throws IOException, InterruptedException {
    var token = "Bearer " + Bearer.token("koordynator");
    var imports = "/api/v1/programme-imports";

    var answer = give(imports, "Authorization", token, "Accept-Language", "en");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("status.413", "larger than the allowed 50 MB");
  }

  @Test
  void aStrangersIsNotEvenRead() throws IOException, InterruptedException {
    assertThat(give("/programmes/imports", "Accept", "text/html").statusCode()).isEqualTo(403);
    assertThat(give("/sign-in", "Accept", "text/html").statusCode()).isEqualTo(302);
    var imports = "/api/v1/programme-imports";
    assertThat(give(imports, "Accept", "application/json").statusCode()).isEqualTo(403);
    assertThat(give(imports, "Authorization", "Bearer none").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> give(String address, String... headers)
      throws IOException, InterruptedException {
    if (!page.url().startsWith("http")) {
      page.navigate("/sign-in");
    }
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(BEFORE),
            BodyPublishers.ofByteArray(TOO_LARGE),
            BodyPublishers.ofString("\r\n--edge--\r\n"));
    var request =
        HttpRequest.newBuilder(URI.create(page.url()).resolve(address))
            .headers(headers)
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(body)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
