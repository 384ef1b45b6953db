package ua.kolo.assistance;

import java.util.UUID;

/// A referral was sent; told inside the transaction that sends it.
public record ReferralSent(UUID referral, UUID sender, UUID receiver) {}
