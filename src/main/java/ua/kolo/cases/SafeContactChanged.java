package ua.kolo.cases;

import java.util.UUID;

/// A person of a case said anew how to reach her; told in the same transaction, so that whoever was
/// told the old way learns of it.
public record SafeContactChanged(UUID file, UUID person) {}
