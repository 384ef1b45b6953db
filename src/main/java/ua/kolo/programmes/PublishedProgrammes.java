package ua.kolo.programmes;

import java.util.List;
import org.springframework.stereotype.Service;

/// Adopted programmes, open to anybody.
@Service
public class PublishedProgrammes {
  public Page<ProgrammeRow> list(Paging paging) {
    throw new UnsupportedOperationException();
  }

  public PublicProgramme find(ProgrammeId id) {
    throw new UnsupportedOperationException();
  }

  public List<SumRow> sums(ProgrammeId id, SumBy by) {
    throw new UnsupportedOperationException();
  }
}
