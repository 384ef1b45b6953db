/// Kolo: programmes and case work against domestic violence, gender-based violence and trafficking.
@NullMarked
package ua.kolo;

import org.jspecify.annotations.NullMarked;
