package ua.kolo.platform;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// A form whose words were written already by an earlier sending, and were changed since: the page
/// stays as typed, says so, leads to what was written, and may be sent as something new.
public final class WrittenBefore {
  private WrittenBefore() {}

  /// The page as it was typed, to be sent anew.
  ///
  /// @param where what was written is
  public static ModelAndView page(ModelAndView page, String where) {
    page.setStatus(HttpStatus.CONFLICT);
    return page.addObject("writtenBefore", where).addObject("freshKey", Ids.next().toString());
  }
}
