package ua.kolo.clearance;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// What whoever acts opened out of the ordinary, and to whose records they are too close.
@Controller
@RequestMapping("/clearance")
class ClearancePages {
  private static final String HERE = "redirect:/clearance";
  private static final String PERSON = "person";
  private static final int SIZE = 50;
  private final Clearance clearance;
  private final Named named;
  private final Colleagues colleagues;

  ClearancePages(Clearance clearance, Named named, Colleagues colleagues) {
    this.clearance = clearance;
    this.named = named;
    this.colleagues = colleagues;
  }

  @GetMapping
  @Needs(Right.PERSON_READ)
  ModelAndView mine(@RequestParam(defaultValue = "0") int page) {
    int at = Math.clamp(page, 0, 1_000_000);
    var mine = clearance.mine();
    return new ModelAndView("clearance/mine", "incidents", mine)
        .addObject("institutions", named.institutions(mine))
        .addObject("ties", clearance.myTies(at * SIZE, SIZE))
        .addObject("page", at)
        .addObject("from", at * SIZE)
        .addObject("total", clearance.countMyTies());
  }

  /// The same form whatever the record: it tells nobody whether there is one.
  @GetMapping("/glass")
  @Needs(Right.BREAK_GLASS)
  ModelAndView form(
      @RequestParam(defaultValue = PERSON) String kind,
      @RequestParam(defaultValue = "") String record) {
    return glass(kind, record, null, null);
  }

  @PostMapping("/glass")
  @Needs(Right.BREAK_GLASS)
  ModelAndView breakGlass(
      @RequestParam(defaultValue = PERSON) String kind,
      @RequestParam(defaultValue = "") String record,
      @RequestParam(required = false) @Nullable Reason reason) {
    var id = RecordNumber.parse(record);
    if (id.isEmpty() || reason == null) {
      return glass(
          kind,
          record,
          id.isEmpty() ? "clearance.record.wrong" : null,
          reason == null ? "clearance.reason.missing" : null);
    }
    clearance.breakGlass(kind, id.get(), reason);
    return new ModelAndView("redirect:" + clearance.address(kind, id.get()));
  }

  @PostMapping("/glass/{incident}/end")
  @Needs(Right.BREAK_GLASS)
  String end(@PathVariable UUID incident, RedirectAttributes said) {
    clearance.closeGlass(incident);
    said.addFlashAttribute("notice", "clearance.said.closed");
    return HERE;
  }

  @GetMapping("/records/{kind}/{record}/tie")
  @Needs(Right.PERSON_READ)
  ModelAndView tie(@PathVariable String kind, @PathVariable UUID record) {
    clearance.requireOwn(kind, record);
    return new ModelAndView("clearance/tie", "record", record)
        .addObject("kind", kind)
        .addObject("address", clearance.address(kind, record));
  }

  @PostMapping("/records/{kind}/{record}/tie")
  @Needs(Right.PERSON_READ)
  String declare(
      @PathVariable String kind,
      @PathVariable UUID record,
      @RequestParam Tie tie,
      RedirectAttributes said) {
    clearance.requireOwn(kind, record);
    clearance.declare(kind, record, tie);
    said.addFlashAttribute("notice", "clearance.said.declared");
    return HERE;
  }

  @GetMapping("/records/{kind}/{record}/sealing")
  @Needs(Right.RECORD_SEAL)
  ModelAndView sealing(@PathVariable String kind, @PathVariable UUID record) {
    clearance.requireOwn(kind, record);
    var posts = colleagues.posts();
    var left = clearance.sealedFor(kind, record);
    var others = new LinkedHashMap<>(posts);
    others.remove(Objects.requireNonNull(Acting.current().post()));
    return new ModelAndView("clearance/sealing", "record", record)
        .addObject("kind", kind)
        .addObject("sealed", !left.isEmpty())
        .addObject("others", others)
        .addObject("ticked", left)
        .addObject("left", left.stream().map(posts::get).filter(Objects::nonNull).sorted().toList())
        .addObject("address", clearance.address(kind, record));
  }

  @PostMapping("/records/{kind}/{record}/sealing")
  @Needs(Right.RECORD_SEAL)
  String seal(
      @PathVariable String kind,
      @PathVariable UUID record,
      @RequestParam SealReason reason,
      @RequestParam(required = false) @Nullable Set<UUID> post,
      RedirectAttributes said) {
    clearance.requireOwn(kind, record);
    clearance.seal(kind, record, chosen(post), reason);
    said.addFlashAttribute("notice", "clearance.said.sealed");
    return "redirect:" + clearance.address(kind, record);
  }

  /// Another choice of those who keep seeing a sealed record.
  @PostMapping("/records/{kind}/{record}/sealing/posts")
  @Needs(Right.RECORD_SEAL)
  String reseal(
      @PathVariable String kind,
      @PathVariable UUID record,
      @RequestParam(required = false) @Nullable Set<UUID> post,
      RedirectAttributes said) {
    clearance.requireOwn(kind, record);
    clearance.reseal(kind, record, chosen(post));
    said.addFlashAttribute("notice", "clearance.said.resealed");
    return "redirect:" + clearance.address(kind, record);
  }

  private Set<UUID> chosen(@Nullable Set<UUID> post) {
    var chosen = post == null ? Set.<UUID>of() : post;
    if (!colleagues.posts().keySet().containsAll(chosen)) {
      throw new BadRequest("clearance.sealing.posts.gone");
    }
    return chosen;
  }

  @PostMapping("/records/{kind}/{record}/unsealing")
  @Needs(Right.RECORD_SEAL)
  String unseal(
      @PathVariable String kind,
      @PathVariable UUID record,
      @RequestParam LiftReason reason,
      RedirectAttributes said) {
    clearance.unseal(kind, record, reason);
    said.addFlashAttribute("notice", "clearance.said.unsealed");
    return "redirect:" + clearance.address(kind, record);
  }

  private static ModelAndView glass(
      String kind, String record, @Nullable String wrongRecord, @Nullable String wrongReason) {
    var page =
        new ModelAndView("clearance/glass", "record", record)
            .addObject("kind", kind)
            .addObject("wrongRecord", wrongRecord)
            .addObject("wrongReason", wrongReason);
    if (wrongRecord != null || wrongReason != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
