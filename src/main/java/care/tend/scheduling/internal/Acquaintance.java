package care.tend.scheduling.internal;

import care.tend.clients.ClientId;
import care.tend.clients.ClientRef;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Pipeline;
import care.tend.scheduling.Booking.Guest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client whom a booking names by id, if they are asked for with what opens the transaction. */
public final class Acquaintance implements Consumer<Pipeline> {

    private final Clients clients;
    private final BusinessId business;
    private final Guest guest;
    private @Nullable Supplier<Optional<ClientRef>> asked;

    Acquaintance(Clients clients, BusinessId business, Guest guest) {
        this.clients = clients;
        this.business = business;
        this.guest = guest;
    }

    @Override
    public void accept(Pipeline opening) {
        if (guest instanceof Guest.Known(ClientId known)) {
            asked = clients.ask(business, known, opening);
        }
    }

    /** @throws NotFound when it was asked for and the business has none such; empty when nobody asked */
    Optional<ClientRef> known() {
        return Optional.ofNullable(asked).map(answer -> answer.get().orElseThrow(NotFound::new));
    }
}
