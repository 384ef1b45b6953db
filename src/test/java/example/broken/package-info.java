/// What the house forbids, done on purpose, so that each rule is seen to fail.
@NullMarked
package example.broken;

import org.jspecify.annotations.NullMarked;
