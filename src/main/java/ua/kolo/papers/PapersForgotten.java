package ua.kolo.papers;

import java.util.List;
import java.util.UUID;

/// What these papers said is destroyed with the person they were made out for; told in the same
/// transaction, so that signed copies go too.
public record PapersForgotten(List<UUID> papers) {
  public PapersForgotten {
    papers = List.copyOf(papers);
  }
}
