package ua.kolo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/// The access tokens of the trial's people, as the trial wrote them into its file.
public final class Bearer {
  public static final Path FILE = TestDatabase.FOLDER.resolve("trial-access.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Bearer() {}

  /// Sends the request with the token of that person.
  public static RequestPostProcessor as(String login) {
    return with(token(login));
  }

  public static RequestPostProcessor with(String token) {
    return request -> {
      request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
      return request;
    };
  }

  public static String token(String login) {
    try {
      for (var entry : JSON.readTree(Files.readString(FILE)).get("people")) {
        if (entry.get("login").asString().equals(login)) {
          return entry.get("token").asString();
        }
      }
      throw new IllegalArgumentException(login);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
