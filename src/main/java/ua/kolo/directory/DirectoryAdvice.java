package ua.kolo.directory;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the screens of the directory whether the reader may also change it.
@ControllerAdvice(basePackageClasses = Directory.class)
class DirectoryAdvice {
  @ModelAttribute("managesDirectory")
  boolean managesDirectory() {
    return Acting.isBound() && Acting.current().may(Right.DIRECTORY_MANAGE);
  }
}
