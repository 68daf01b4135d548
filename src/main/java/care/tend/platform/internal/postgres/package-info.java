/**
 * The database Tend stands on: the PostgreSQL it brings and runs as its parent, or an external one that it examines
 * before it trusts it. Works before and without Spring.
 */
@NullMarked
package care.tend.platform.internal.postgres;

import org.jspecify.annotations.NullMarked;
