package care.tend.identity;

/** The secret part of a link that works once. It goes into one mail and nowhere else, so it is never printed. */
public record OneTimeToken(String text) {

    @Override
    public String toString() {
        return "…";
    }
}
