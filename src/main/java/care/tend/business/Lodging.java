package care.tend.business;

import care.tend.kernel.Fields;

/**
 * What animals a resource can house over nights.
 *
 * @param size of the largest animal it has room for
 * @param capacity how many of one household may share it, 1 to 20
 */
public record Lodging(RunSize size, int capacity) {

    private static final int MOST = 20;

    public Lodging {
        var fields = new Fields("lodging");
        size = fields.needed("size", size);
        fields.between("capacity", capacity, 1, MOST);
        fields.refuse();
    }
}
