package ua.kolo.law;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who puts an institution's own edition in the place of which, and why.
record OwnEdition(
    UUID unit, UUID author, String authorName, String reason, @Nullable UUID insteadOf) {}
