package care.tend.scheduling.internal.calendars;

import care.tend.kernel.BusinessId;
import care.tend.platform.Keys;
import care.tend.platform.Keys.BadSignature;
import care.tend.platform.OutsideRefused;
import care.tend.platform.Transactions;
import care.tend.scheduling.CalendarConnectionId;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.internal.calendars.ConnectionTable.Connection;
import care.tend.scheduling.internal.calendars.connected.SignIn;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Seals what opens calendars elsewhere, and opens it again where the keys are. */
@Component
public class Doors {

    private static final String ADDRESS = "outside-calendar";
    private static final String SIGN_IN = "calendar-sign-in";

    private final ConnectionTable connections;
    private final Keys keys;
    private final Transactions transactions;

    Doors(ConnectionTable connections, Keys keys, Transactions transactions) {
        this.connections = connections;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** A connection, with what it signs in with. */
    public record Door(Connection connection, SignIn signIn) {}

    /**
     * @throws CalendarRefused.Gone when there is no such connection any more
     * @throws CalendarRefused.SignIn when its password was sealed with keys that are lost
     */
    public Door open(BusinessId business, CalendarConnectionId connection) {
        var known = transactions
                .in(business, () -> connections.read(business, connection))
                .orElseThrow(CalendarRefused.Gone::new);
        return new Door(known, signIn(known));
    }

    public SignIn signIn(Connection connection) {
        try {
            return SignIn.of(keys.unseal(SIGN_IN, connection.signIn()));
        } catch (BadSignature otherKeys) {
            throw new CalendarRefused.SignIn();
        }
    }

    public String seal(SignIn signIn) {
        return keys.seal(SIGN_IN, signIn.joined());
    }

    public String seal(URI address) {
        return keys.seal(ADDRESS, address.toString());
    }

    /** @throws OutsideRefused.BadAddress when it was sealed with keys that are lost: its owner has to add it again */
    public URI address(String sealed) {
        try {
            return URI.create(keys.unseal(ADDRESS, sealed));
        } catch (BadSignature otherKeys) {
            throw new OutsideRefused.BadAddress();
        }
    }
}
