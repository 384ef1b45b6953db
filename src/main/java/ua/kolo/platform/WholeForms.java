package ua.kolo.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/// A form whose hidden fields were altered (a version that is no number, a code that does not
/// exist) cannot be made into a record and reaches a page as nothing: it is refused before the page
/// looks at it. Whatever a person types stands in a form as text, so nothing typed is lost.
class WholeForms extends RequestMappingHandlerAdapter {
  @Override
  protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
    return new Guarded(method);
  }

  private static final class Guarded extends ServletInvocableHandlerMethod {
    Guarded(HandlerMethod method) {
      super(method);
    }

    @Override
    protected @Nullable Object doInvoke(@Nullable Object... given) throws Exception {
      for (var one : given) {
        if (one instanceof BindingResult bound && bound.getTarget() == null) {
          var field = bound.getFieldError();
          throw new BadRequest("platform.request.badForm", field == null ? "" : field.getField());
        }
      }
      return super.doInvoke(given);
    }
  }
}
