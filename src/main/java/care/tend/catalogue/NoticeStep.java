package care.tend.catalogue;

import care.tend.kernel.Fields;

/**
 * From when on changing one's mind costs something.
 *
 * @param withinMinutes of elapsed time before the start; the step holds from then on, the moment itself included
 * @param fee what it costs from then on
 */
public record NoticeStep(int withinMinutes, Fee fee) {

    private static final int LONGEST = 90 * 24 * 60;

    public NoticeStep {
        var fields = new Fields();
        fields.between("withinMinutes", withinMinutes, 1, LONGEST);
        fields.needed("fee", fee);
        fields.refuse();
    }
}
