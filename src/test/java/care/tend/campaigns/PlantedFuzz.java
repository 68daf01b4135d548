package care.tend.campaigns;

/** A parser that breaks, to see that the campaign would notice one. */
public final class PlantedFuzz {

    private PlantedFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 5 && input[0] == 'B' && input[4] == 'N' && input[5] == ':') {
            throw new IllegalStateException("planted");
        }
    }
}
