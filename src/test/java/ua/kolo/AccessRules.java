package ua.kolo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Reads from the code which rights the doors ask for that an address leads to: an address without
/// any must be on a list, with its reason.
final class AccessRules {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ua.kolo");

  private static final Map<Method, Set<Right>> FOUND = new HashMap<>();

  private AccessRules() {}

  static Set<Right> rightsOf(HandlerMethod handler) {
    return FOUND.computeIfAbsent(handler.getMethod(), AccessRules::find);
  }

  private static Set<Right> find(Method method) {
    if (!OURS.contain(method.getDeclaringClass())) {
      return Set.of();
    }
    var entry =
        OURS.get(method.getDeclaringClass()).getMethods().stream()
            .filter(candidate -> candidate.reflect().equals(method))
            .findFirst()
            .orElseThrow();
    var rights = EnumSet.noneOf(Right.class);
    var seen = new HashSet<JavaCodeUnit>();
    var open = new ArrayDeque<JavaCodeUnit>(Set.of(entry));
    while (!open.isEmpty()) {
      var unit = open.pop();
      if (seen.add(unit) && !asksFor(unit, rights)) {
        unit.getCallsFromSelf().forEach(call -> follow(call.getTargetOwner(), call, open));
        unit.getMethodReferencesFromSelf()
            .forEach(reference -> reference.getTarget().resolveMember().ifPresent(open::push));
      }
    }
    return rights;
  }

  private static void follow(
      JavaClass owner,
      com.tngtech.archunit.core.domain.JavaCall<?> call,
      ArrayDeque<JavaCodeUnit> open) {
    if (owner.getPackageName().startsWith("ua.kolo")) {
      call.getTarget().resolveMember().ifPresent(open::push);
    }
  }

  // What lies behind a guarded use case is guarded by it.
  private static boolean asksFor(JavaCodeUnit unit, Set<Right> rights) {
    if (unit instanceof JavaMethod method && method.isAnnotatedWith(Needs.class)) {
      rights.add(method.getAnnotationOfType(Needs.class).value());
      return true;
    }
    return false;
  }
}
