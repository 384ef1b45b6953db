package ua.kolo.vault;

import java.util.List;

/// The numbers of the keys in use; the primary of each set first makes what is new.
public record KeyList(
    long wrappingKey, List<Long> wrappingKeys, long tokenKey, List<Long> tokenKeys) {
  static KeyList of(KeySets sets) {
    return new KeyList(sets.wrappingKey(), sets.wrappingKeys(), sets.tokenKey(), sets.tokenKeys());
  }
}
