package ua.kolo.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTests {
  /// The day `make.sh` ran.
  private static final LocalDate MADE = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "inside.p7s,true",
    "apart.p7s,false",
    "inside-pem.p7s,true",
    "unsaid-length.p7s,true",
    "by-key.p7s,true"
  })
  void aSignatureTellsWhoSignedWhenAndWhetherTheDocumentIsInside(String name, boolean inside) {
    var signed = read(FileKind.P7S, SignedFiles.read(name));

    assertThat(signed.problem()).isNull();
    assertThat(signed.inside()).isEqualTo(inside);
    assertThat(signed.signatures())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.signer()).isEqualTo("Прикладенко Ганна Вигаданівна");
              assertThat(one.position()).isEqualTo("Директорка");
              assertThat(one.organisation()).isEqualTo("Вигаданий центр");
              assertThat(one.issuer()).isEqualTo("КНЕДП «Вигаданий ключ»");
              var at = Objects.requireNonNull(one.signedAt()).atZone(ZoneOffset.UTC);
              assertThat(at.toLocalDate()).isEqualTo(MADE);
              assertThat(one.toString()).doesNotContain("TINUA");
            });
  }

  @Test
  void aUkrainianKeyNobodyHereKnowsHindersNothing() {
    var signed = read(FileKind.P7S, SignedFiles.ukrainian());

    assertThat(signed.inside()).isTrue();
    assertThat(signed.signatures())
        .containsExactly(
            new SignedContent.Signature(
                "Прикладенко Остап Вигаданович",
                "Лікар",
                "Вигадана лікарня",
                "КНЕДП Вигаданий",
                Instant.parse("2026-11-20T10:15:00Z")));
  }

  @Test
  void aSignatureWithoutItsCertificateNamesNobody() {
    var signed = read(FileKind.P7S, SignedFiles.read("no-certificate.p7s"));

    assertThat(signed.signatures()).singleElement().extracting("signer").isNull();
    assertThat(signed.signatures().getFirst().signedAt()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:15:00+02:00,2026-11-20T10:15:00Z",
    "2026-11-20T10:15:00Z,2026-11-20T10:15:00Z",
    "2026-11-20T10:15:00.123Z,2026-11-20T10:15:00.123Z",
    "2026-11-20T12:15:00,2026-11-20T10:15:00Z",
    "вчора,"
  })
  void aContainerTellsTheSignerInXmlAndWhatLiesInIt(String said, Instant at) {
    var xml = SignedFiles.xades("", said);
    var signed = read(FileKind.ASIC, SignedFiles.container(Map.of("signatures0.xml", xml)));

    assertThat(signed.inside()).isTrue();
    assertThat(signed.files()).containsExactly("Відповідь Небувалюк.pdf");
    assertThat(signed.signatures())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.signer()).isEqualTo("Прикладенко Ганна Вигаданівна");
              assertThat(one.position()).isEqualTo("Директорка");
              assertThat(one.signedAt()).isEqualTo(at);
            });
  }

  @Test
  void aContainerTellsEveryOneOfItsSigners() {
    var both =
        Map.of(
            "signature1.p7s", SignedFiles.read("apart.p7s"),
            "signature2.p7s", SignedFiles.ukrainian());

    assertThat(read(FileKind.ASIC, SignedFiles.container(both)).signatures())
        .extracting(SignedContent.Signature::signer)
        .containsExactlyInAnyOrder(
            "Прикладенко Ганна Вигаданівна", "Прикладенко Остап Вигаданович");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 100, 600, 1000, 1700})
  void aSignatureThatBreaksOffIsSaidToBeDamaged(int length) {
    var broken = Arrays.copyOf(SignedFiles.read("inside.p7s"), length);

    assertThat(read(FileKind.P7S, broken).problem()).isEqualTo(UnreadableSignature.DAMAGED);
    var coded = Arrays.copyOf(SignedFiles.read("inside-pem.p7s"), length);
    assertThat(read(FileKind.P7S, coded).problem()).isEqualTo(UnreadableSignature.DAMAGED);
  }

  static Stream<Arguments> harm() {
    var bomb = new byte[30_000_000];
    Arrays.fill(bomb, (byte) ' ');
    var outside = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
    var laughs =
        "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>";
    var deep = "<a>".repeat(100_000).getBytes(UTF_8);
    var many = new HashMap<String, byte[]>();
    for (int i = 0; i < 1_100; i++) {
      many.put("signature" + i + ".p7s", new byte[] {1});
    }
    return Stream.of(
        arguments("bomb", contained(bomb), UnreadableSignature.TOO_MUCH),
        arguments("outside", contained(xml(outside)), UnreadableSignature.DAMAGED),
        arguments("laughs", contained(xml(laughs)), UnreadableSignature.DAMAGED),
        arguments("deep", contained(deep), UnreadableSignature.TOO_MUCH),
        arguments("many", SignedFiles.container(many), UnreadableSignature.TOO_MUCH),
        arguments("nobody", SignedFiles.container(Map.of()), "attachments.signed.nobody"),
        arguments("rubbish", contained("не XML".getBytes(UTF_8)), UnreadableSignature.DAMAGED),
        arguments("half", Arrays.copyOf(contained(xml("")), 900), UnreadableSignature.DAMAGED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harm")
  void aContainerThatMeansHarmIsNotReadAndSaidSo(String name, byte[] content, String problem) {
    assertThat(name).isNotBlank();
    assertThat(read(FileKind.ASIC, content).problem()).isEqualTo(problem);
  }

  @Test
  void asn1MadeToExhaustMemoryIsRefusedBeforeItIsRead() {
    var deep = new byte[200_000];
    for (int at = 0; at < deep.length; at += 2) {
      deep[at] = 0x30;
      deep[at + 1] = (byte) 0x80;
    }
    var many = new byte[1_000_006];
    Arrays.fill(many, (byte) 0);
    for (int at = 6; at < many.length; at += 2) {
      many[at] = 0x30;
    }
    System.arraycopy(new byte[] {0x30, (byte) 0x84, 0, 0x0f, 0x42, 0x40}, 0, many, 0, 6);
    var boast = new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 6, 0};
    var minus = new byte[] {0x30, (byte) 0x84, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xf0};

    assertThat(read(FileKind.P7S, deep).problem()).isEqualTo(UnreadableSignature.TOO_MUCH);
    assertThat(read(FileKind.P7S, many).problem()).isEqualTo(UnreadableSignature.TOO_MUCH);
    assertThat(read(FileKind.P7S, boast).problem()).isEqualTo(UnreadableSignature.DAMAGED);
    assertThat(read(FileKind.P7S, minus).problem()).isEqualTo(UnreadableSignature.DAMAGED);
  }

  /// One byte of a sound signature after another is changed: it is read or said to be damaged, and
  /// nothing breaks.
  @Test
  void noChangedByteBreaksTheReading() {
    var sound = SignedFiles.read("inside.p7s");
    for (int at = 0; at < sound.length; at++) {
      for (var change : new int[] {0x01, 0x20, 0x80, 0xff}) {
        var spoilt = sound.clone();
        spoilt[at] ^= (byte) change;
        assertThat(SignatureReader.read(FileKind.P7S, spoilt)).as("byte %d", at).isNotNull();
      }
    }
  }

  private static byte[] contained(byte[] signature) {
    return SignedFiles.container(Map.of("signatures.xml", signature));
  }

  private static byte[] xml(String before) {
    return SignedFiles.xades(before, "2026-11-20T10:15:00Z");
  }

  private static SignedContent read(FileKind kind, byte[] content) {
    return Objects.requireNonNull(SignatureReader.read(kind, content));
  }
}
