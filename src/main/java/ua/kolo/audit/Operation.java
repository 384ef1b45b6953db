package ua.kolo.audit;

/// What the trail knows how to tell.
public enum Operation {
  INSERT,
  UPDATE,
  DELETE,
  LOOKED,
  SEARCHED,
  EXPORTED,
  PRINTED,
  DENIED,
  SIGNED_IN,
  SIGNED_OUT,
  SIGN_IN_REFUSED,
  SETTING_CHANGED
}
