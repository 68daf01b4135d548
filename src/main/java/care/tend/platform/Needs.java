package care.tend.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation is for members of the business in its path who hold the permission. An operation that says neither this
 * nor {@link OpenToVisitors} nor {@link NeedsSignIn} is open to nobody.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission value();

    /** Enough instead, at most one, when the provider of the path is the member themselves. */
    Permission[] own() default {};
}
