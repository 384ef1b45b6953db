package ua.kolo.identity.reviews;

import java.time.Instant;
import java.util.UUID;

/// The head of an institution went through who has what there.
///
/// @param madeBy the name of whoever did
/// @param madeAs the post they acted as
public record Review(
    UUID id, Instant madeAt, String madeBy, String madeAs, int confirmed, int withdrawn) {}
