package care.tend.business;

import care.tend.kernel.Fields;
import care.tend.platform.LocalText;
import java.util.List;

/**
 * What is known about equal things of a business.
 *
 * @param name what any one of them is called: Grooming table
 * @param resources each of them, in the order they are shown; one that is no longer named is not used any more
 */
public record PoolDetails(LocalText name, ResourceKind kind, List<Resource> resources) {

    private static final int MOST = 100;

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public PoolDetails {
        var fields = new Fields();
        name = (name == null ? LocalText.NONE : name).checked(fields, "name", 80);
        if (name.isEmpty()) {
            fields.fault("name", "field.required");
        }
        kind = fields.needed("kind", kind);
        resources = fields.distinct("resources", resources, MOST);
        fields.refuse();
    }
}
