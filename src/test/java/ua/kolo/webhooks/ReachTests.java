package ua.kolo.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.platform.BadRequest;

class ReachTests {
  private final Reach reach = new Reach("");
  private final Reach neighbourly = new Reach("localhost, 127.0.0.1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://2130706433/",
        "https://0/",
        "https://10.1.2.3/",
        "https://172.16.0.1/",
        "https://192.168.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://198.18.0.1/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/"
      })
  void reachesNothingOfItsOwnNetwork(String address) {
    assertThatThrownBy(() -> reach.check(address))
        .isInstanceOfSatisfying(
            BadRequest.class,
            refused -> assertThat(refused.code()).isEqualTo("webhooks.address.inner"));
    assertThat(reach.find(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://1.1.1.1/hook", "https://[2606:4700::1]:8443/hook"})
  void reachesPublicAddresses(String address) {
    assertThat(reach.check(address)).isEqualTo(address);
    assertThat(reach.find(address)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "прибулець",
        "1.1.1.1",
        "ftp://1.1.1.1/",
        "https:1.1.1.1",
        "https://user:secret@1.1.1.1/",
        "https://1.1.1.1/#part",
        "https://1.1.1.1:99999/",
        "https://1.1.1.1/a b",
        "https://1.1.1.1/\r\nX: y",
        "file:///etc/passwd"
      })
  void takesNoOtherThanWholeAddresses(String typed) {
    assertThatThrownBy(() -> reach.check(typed)).isInstanceOf(BadRequest.class);
  }

  @Test
  void asksForTlsWhereverItLeaves() {
    assertThatThrownBy(() -> reach.check("http://1.1.1.1/"))
        .isInstanceOfSatisfying(
            BadRequest.class,
            refused -> assertThat(refused.code()).isEqualTo("webhooks.address.https"));
    assertThat(reach.find("http://1.1.1.1/")).isEmpty();
  }

  @Test
  void reachesMachinesOfItsNetworkThatTheOperatorNamed() {
    assertThat(neighbourly.check("http://localhost:8181/hook"))
        .isEqualTo("http://localhost:8181/hook");
    assertThat(neighbourly.find("http://localhost:8181/hook"))
        .hasValueSatisfying(target -> assertThat(target.address().isLoopbackAddress()).isTrue());
    assertThatThrownBy(() -> neighbourly.check("https://10.1.2.3/")).isInstanceOf(BadRequest.class);
  }

  @Test
  void knowsTheEdgesOfARange() {
    assertThat(Ranges.isInner(InetAddress.ofLiteral("100.63.255.255"))).isFalse();
    assertThat(Ranges.isInner(InetAddress.ofLiteral("100.64.0.0"))).isTrue();
    assertThat(Ranges.isInner(InetAddress.ofLiteral("100.127.255.255"))).isTrue();
    assertThat(Ranges.isInner(InetAddress.ofLiteral("100.128.0.0"))).isFalse();
  }
}
