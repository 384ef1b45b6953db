package ua.kolo.persons;

public enum Sex {
  FEMALE,
  MALE
}
