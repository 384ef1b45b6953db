package ua.kolo.assistance;

import java.util.UUID;

/// A referral got a further answer of its receiver, accepted to provided; told inside the
/// transaction that writes it down.
public record ReferralAnswered(UUID referral, UUID sender, UUID receiver) {}
