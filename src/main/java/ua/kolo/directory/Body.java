package ua.kolo.directory;

import java.util.List;
import java.util.UUID;

/// Who carries measures out in a territory: the name it is known by first, and all its spellings.
public record Body(UUID id, String name, List<String> spellings) {}
