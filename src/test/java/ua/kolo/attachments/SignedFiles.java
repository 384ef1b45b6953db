package ua.kolo.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/// Signed files of fictional people: those OpenSSL made (`attachments/make.sh`), containers put
/// together here, and a certificate as Ukrainian providers give it, whose key no library here
/// knows.
final class SignedFiles {
  /// DSTU 4145 with GOST 34311, as in Ukrainian certificates.
  private static final AlgorithmIdentifier DSTU =
      new AlgorithmIdentifier(
          new ASN1ObjectIdentifier("1.2.804.2.1.1.1.1.3.1.1"), DERNull.INSTANCE);

  private static final ASN1ObjectIdentifier DATA = new ASN1ObjectIdentifier("1.2.840.113549.1.7.1");

  private SignedFiles() {}

  static byte[] read(String name) {
    try (var in = SignedFiles.class.getResourceAsStream("/attachments/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Signed in the Ukrainian way, with what is signed inside, at 2026-11-20T10:15:00Z.
  static byte[] ukrainian() {
    var issuer = new X500Name("O=Вигаданий надавач,CN=КНЕДП Вигаданий");
    var subject = new X500Name("CN=Прикладенко Остап Вигаданович,T=Лікар,O=Вигадана лікарня");
    var when = new DERSet(new Time(date("20261120101500Z")));
    var time = new DERSequence(of(new ASN1ObjectIdentifier("1.2.840.113549.1.9.5"), when));
    var serial = new ASN1Integer(BigInteger.valueOf(77));
    var signer =
        of(
            new ASN1Integer(1),
            new DERSequence(of(issuer, serial)),
            DSTU,
            new DERTaggedObject(false, 0, new DERSet(time)),
            DSTU,
            new DEROctetString(new byte[64]));
    var inside = new DERTaggedObject(true, 0, new DEROctetString(new byte[] {'%', 'P', 'D', 'F'}));
    var data =
        of(
            new ASN1Integer(1),
            new DERSet(DSTU),
            new DERSequence(of(DATA, inside)),
            new DERTaggedObject(false, 0, new DERSet(certificate(issuer, subject, serial))),
            new DERSet(new DERSequence(signer)));
    return signed(new DERSequence(data));
  }

  private static byte[] signed(DERSequence data) {
    var mark = new ASN1ObjectIdentifier("1.2.840.113549.1.7.2");
    try {
      return new DERSequence(of(mark, new DERTaggedObject(true, 0, data))).getEncoded();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Certificate certificate(X500Name issuer, X500Name subject, ASN1Integer serial) {
    var maker = new V3TBSCertificateGenerator();
    maker.setSerialNumber(serial);
    maker.setIssuer(issuer);
    maker.setSubject(subject);
    maker.setSignature(DSTU);
    maker.setStartDate(new Time(date("20260101000000Z")));
    maker.setEndDate(new Time(date("20280101000000Z")));
    maker.setSubjectPublicKeyInfo(new SubjectPublicKeyInfo(DSTU, new byte[33]));
    var bits = new DERBitString(new byte[64]);
    return Certificate.getInstance(new DERSequence(of(maker.generateTBSCertificate(), DSTU, bits)));
  }

  private static Date date(String time) {
    try {
      return new DERGeneralizedTime(time).getDate();
    } catch (ParseException never) {
      throw new IllegalStateException(never);
    }
  }

  private static ASN1EncodableVector of(ASN1Encodable... parts) {
    var all = new ASN1EncodableVector();
    all.addAll(parts);
    return all;
  }

  /// A container with one document and what is given as its signatures.
  static byte[] container(Map<String, byte[]> signatures) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", utf8("application/vnd.etsi.asic-e+zip"));
    parts.put("Відповідь Небувалюк.pdf", utf8("%PDF-1.4 вигадано"));
    signatures.forEach((name, bytes) -> parts.put("META-INF/" + name, bytes));
    return zip(parts);
  }

  /// A signature in XML by whom OpenSSL made a certificate for.
  ///
  /// @param before what stands before the root
  static byte[] xades(String before, String time) {
    var certificate = Base64.getMimeEncoder().encodeToString(read("one.crt"));
    return utf8(
        """
        %s<asic:XAdESSignatures xmlns:asic="http://uri.etsi.org/02918/v1.2.1#">
        <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo/>
        <ds:KeyInfo><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo>
        <ds:Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#">
        <xades:SignedSignatureProperties><xades:SigningTime>%s</xades:SigningTime>
        </xades:SignedSignatureProperties></xades:QualifyingProperties></ds:Object></ds:Signature>
        </asic:XAdESSignatures>
        """
            .formatted(before, certificate, time));
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(entry(part.getKey(), part.getValue()));
        zip.write(part.getValue());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return bytes.toByteArray();
  }

  // What kind a container is stands at its beginning, not packed.
  private static ZipEntry entry(String name, byte[] bytes) {
    var entry = new ZipEntry(name);
    if (name.equals("mimetype")) {
      var sum = new CRC32();
      sum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
    }
    return entry;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
