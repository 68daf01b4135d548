package care.tend.scheduling.internal.slots.json;

import java.io.Serial;

/** A case the engine cannot be asked, with the place of the first fault as an RFC 6901 pointer. */
public final class CaseRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String pointer;

    CaseRefused(String pointer, String reason) {
        super((pointer.isEmpty() ? "The document" : pointer) + " " + reason);
        this.pointer = pointer;
    }

    /** Where the fault is; empty for the document itself. */
    public String pointer() {
        return pointer;
    }
}
