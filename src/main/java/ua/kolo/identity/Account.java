package ua.kolo.identity;

import java.util.UUID;

/// What the sign-in knows of a person: their login and their password's hash.
record Account(UUID id, String login, String password) {}
