package care.tend.platform;

import java.util.UUID;

/**
 * Delivers one kind of effect. Called outside any transaction, for a few at once, and more than once for the same id
 * when the process is killed between the delivery and its note.
 */
public interface OutboxSink {

    String kind();

    /**
     * Delivers it, or throws: then it is tried again with growing pauses, and given up and reported after the last try.
     *
     * @param id the same on every try; what the far side deduplicates by
     * @param payload JSON as it was put
     */
    void deliver(UUID id, String payload) throws Exception;

    /** Called once when the last try failed, so that people can be told. */
    default void givenUp(UUID id, String payload, String error) {}

    /** Called when nothing more is due for now: what is kept open between deliveries can be closed. */
    default void rest() {}
}
