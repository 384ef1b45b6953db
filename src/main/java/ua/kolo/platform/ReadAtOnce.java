package ua.kolo.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A page all of whose parts are read in one transaction, ended before the page is drawn.
///
/// Such a page asks several doors some dozens of questions; each would begin and end a transaction
/// of its own and tell the database anew who acts. None of them may act as somebody else, and a
/// refusal of one refuses the page. Nor may any write: the database refuses all but what the trail
/// notes of the reading.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadAtOnce {}
