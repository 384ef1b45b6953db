package ua.kolo.programmes;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.documents.Documents;
import ua.kolo.platform.Ids;
import ua.kolo.platform.RequestKey;

/// The form a document is given in.
final class UploadForm {
  private UploadForm() {}

  static ModelAndView empty(String action, String back) {
    return form(action, back, null);
  }

  static ModelAndView refused(String action, String back) {
    var form = form(action, back, "programmes.upload.empty");
    form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  /// The same file from the same form is one request, however often it is sent.
  static @Nullable RequestKey key(@Nullable String form, byte[] content) {
    return form == null || form.isBlank()
        ? null
        : RequestKey.of("form " + form + " " + Fingerprints.sha256(content));
  }

  // Some browsers send the whole path.
  static String name(MultipartFile file) {
    var name =
        StringUtils.getFilename(
            StringUtils.cleanPath(Objects.requireNonNullElse(file.getOriginalFilename(), "")));
    return name == null || name.isBlank() ? "document" : name;
  }

  private static ModelAndView form(String action, String back, @Nullable String wrong) {
    return new ModelAndView("programmes/upload")
        .addObject("action", action)
        .addObject("back", back)
        .addObject("wrong", wrong)
        .addObject("request", Ids.next())
        .addObject("limit", Documents.LARGEST);
  }
}
