package ua.kolo.programmes.checking;

import java.util.List;
import java.util.function.ToIntFunction;

/// Looks for the best combination of choices, the first of each unless another is better; bounded,
/// and the same every time.
final class Choices {
  private static final int MOST = 4096;

  private final List<Integer> sizes;

  /// @param sizes how many options each choice has
  Choices(List<Integer> sizes) {
    this.sizes = sizes;
  }

  /// The first combination with the fewest faults.
  int[] best(ToIntFunction<int[]> faults) {
    var search = new Search(faults, new int[sizes.size()]);
    if (search.least > 0 && combinations() <= MOST) {
      everything(search);
    } else if (search.least > 0) {
      alike(search);
      oneByOne(search);
    }
    return search.best;
  }

  private long combinations() {
    long all = 1;
    for (int size : sizes) {
      all = Math.min(all * size, MOST + 1L);
    }
    return all;
  }

  private void everything(Search search) {
    var choice = new int[sizes.size()];
    for (long i = 1; i < combinations(); i++) {
      int at = choice.length - 1;
      while (++choice[at] == sizes.get(at)) {
        choice[at--] = 0;
      }
      search.look(choice);
    }
  }

  /// Every choice takes its n-th option, or its last.
  private void alike(Search search) {
    int widest = sizes.stream().max(Integer::compare).orElse(1);
    for (int option = 1; option < widest; option++) {
      var choice = new int[sizes.size()];
      for (int i = 0; i < choice.length; i++) {
        choice[i] = Math.min(option, sizes.get(i) - 1);
      }
      search.look(choice);
    }
  }

  /// Changes one choice after the other for the better.
  private void oneByOne(Search search) {
    for (int i = 0; i < sizes.size(); i++) {
      for (int option = 0; option < sizes.get(i) && search.least > 0; option++) {
        var choice = search.best.clone();
        choice[i] = option;
        search.look(choice);
      }
    }
  }

  private static final class Search {
    private final ToIntFunction<int[]> faults;
    private int[] best;
    private int least;

    Search(ToIntFunction<int[]> faults, int[] first) {
      this.faults = faults;
      this.best = first;
      this.least = faults.applyAsInt(first);
    }

    void look(int[] choice) {
      int found = faults.applyAsInt(choice);
      if (found < least) {
        least = found;
        best = choice.clone();
      }
    }
  }
}
