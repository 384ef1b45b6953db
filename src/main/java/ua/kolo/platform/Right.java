package ua.kolo.platform;

/// What a post at an institution may do; a person has rights only through the post they act as.
public enum Right {
  PROGRAMME_READ,
  PROGRAMME_MANAGE,
  ADMIN
}
