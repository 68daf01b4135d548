package care.tend.catalogue;

import care.tend.kernel.Fields;

/**
 * That somebody who stayed away too often pays ahead.
 *
 * @param afterNoShows so many missed visits in the twelve months before, at least one
 * @param fee what is asked ahead
 */
public record DepositRule(int afterNoShows, Fee fee) {

    public DepositRule {
        var fields = new Fields();
        fields.between("afterNoShows", afterNoShows, 1, 20);
        fields.needed("fee", fee);
        fields.refuse();
    }
}
