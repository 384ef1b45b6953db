package ua.kolo.identity.reviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.identity.Role;

/// What was confirmed or withdrawn, as it stood on the day of the review.
public record ReviewedLine(
    UUID holding,
    UUID holder,
    String name,
    String title,
    Role role,
    boolean deputy,
    List<String> rights,
    @Nullable Instant enteredAt,
    boolean withdrawn) {}
