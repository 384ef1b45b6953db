package ua.kolo.consents;

import java.util.UUID;

/// Somebody agreed to something: what waited for it may begin.
///
/// @param scope of `consent_scope`
public record ConsentGiven(UUID person, String scope) {}
