/** What tests stand on: one server and one database server per JVM, a fresh database per class, a clock that obeys. */
@NullMarked
package care.tend.testing;

import org.jspecify.annotations.NullMarked;
