package care.tend.catalogue;

import care.tend.business.PoolId;
import care.tend.kernel.Fields;

/**
 * What a service takes up besides its provider, from its beginning to the end of its turnover.
 *
 * @param count how many things of the pool at once
 */
public record Need(PoolId pool, int count) {

    private static final int MOST = 5;

    public Need {
        var fields = new Fields();
        pool = fields.needed("pool", pool);
        fields.between("count", count, 1, MOST);
        fields.refuse();
    }
}
