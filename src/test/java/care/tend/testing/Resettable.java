package care.tend.testing;

/** A test bean that holds something from one class to the next, unless told to let go. */
public interface Resettable {
    void reset();
}
