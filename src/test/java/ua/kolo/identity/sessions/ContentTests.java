package ua.kolo.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.FlashMap;

class ContentTests {
  @Test
  void aNoticeForTheNextPageIsKept() {
    var notice = new FlashMap();
    notice.put("notice", "duties.said.taken");
    Map<String, Object> content = Map.of("flash", new CopyOnWriteArrayList<>(List.of(notice)));

    assertThat(Content.map(Content.bytes(content))).isEqualTo(content);
  }

  @Test
  void whatNoFrameworkPutsThereIsNotReadBack() {
    assertThat(Content.map(Content.bytes(Map.of("file", new java.io.File("/etc"))))).isEmpty();
  }
}
