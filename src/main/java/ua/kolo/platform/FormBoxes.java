package ua.kolo.platform;

import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// A box that is not ticked is not sent: what is not sent is `false`, in every form.
@ControllerAdvice
class FormBoxes {
  @InitBinder
  void read(WebDataBinder binder) {
    binder.registerCustomEditor(boolean.class, new Box());
  }

  private static final class Box extends CustomBooleanEditor {
    Box() {
      super(true);
    }

    @Override
    public Object getValue() {
      return super.getValue() instanceof Boolean ticked && ticked;
    }
  }
}
