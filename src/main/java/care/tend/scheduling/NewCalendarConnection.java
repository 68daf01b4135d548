package care.tend.scheduling;

import care.tend.kernel.Fields;
import java.util.Map;
import java.util.Objects;

/**
 * An account at a calendar server elsewhere, as somebody connects it.
 *
 * @param name as they call it; its host's name when it is blank
 * @param address of the server, with or without what comes behind its name
 * @param user name to sign in with
 * @param password often one made for this program alone; never told again
 */
public record NewCalendarConnection(String name, String address, String user, String password) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_SECRET = 500;
    private static final Map<String, Object> TOO_LONG = Map.of("max", LONGEST_SECRET);

    public NewCalendarConnection {
        var fields = new Fields();
        name = Objects.requireNonNullElse(fields.optionalLine("name", name, LONGEST_NAME), "");
        address = fields.line("address", address, LONGEST_ADDRESS);
        user = fields.line("user", user, LONGEST_SECRET);
        if (password.isEmpty() || password.length() > LONGEST_SECRET) {
            fields.fault("password", password.isEmpty() ? "field.required" : "field.too-long", TOO_LONG);
        }
        fields.refuse();
    }

    @Override
    public String toString() {
        return "NewCalendarConnection[" + name + "]";
    }
}
