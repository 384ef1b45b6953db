package ua.kolo.identity.factors;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A secret to be put into an authenticator program: as letters and as a picture.
///
/// @param sealed the same secret, to be brought back with the first code
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TotpOffer(String letters, String address, byte[] sealed) {
  static TotpOffer of(Totp totp, String name, byte[] sealed) {
    var letters = Base32.of(totp.secret());
    var label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return new TotpOffer(
        letters, "otpauth://totp/Kolo:" + label + "?secret=" + letters + "&issuer=Kolo", sealed);
  }

  /// The letters in fours, as people copy them.
  public String grouped() {
    return letters.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /// The picture as an SVG path of unit squares.
  public Picture picture() {
    try {
      var matrix = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
      return new Picture(matrix.getWidth(), path(matrix));
    } catch (WriterException tooLong) {
      throw new IllegalStateException(tooLong);
    }
  }

  private static String path(ByteMatrix matrix) {
    var path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y) == 1) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  /// A square picture of so many squares a side.
  public record Picture(int side, String path) {}
}
