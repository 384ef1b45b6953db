package ua.kolo.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who carries measures out in a territory, and how documents spell them.
@Controller
class DirectoryPages {
  private final Directory directory;

  DirectoryPages(Directory directory) {
    this.directory = directory;
  }

  @GetMapping("/directory")
  String bodies(@RequestParam(defaultValue = "") String territory, Model model) {
    var chosen = directory.territory(territory).orElse(null);
    model.addAttribute("territories", directory.territories());
    model.addAttribute("territory", chosen);
    model.addAttribute("bodies", bodiesOf(chosen));
    return "directory/bodies";
  }

  private List<Body> bodiesOf(@Nullable Territory chosen) {
    return chosen == null ? List.of() : directory.bodiesOf(chosen.code());
  }
}
