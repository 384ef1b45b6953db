package ua.kolo.cases;

import java.util.List;
import java.util.UUID;

/// The words of files are destroyed with the last of those who suffered in them; told in the same
/// transaction, so that whoever keeps more of these files lets it go too.
public record CasesForgotten(List<UUID> files) {}
