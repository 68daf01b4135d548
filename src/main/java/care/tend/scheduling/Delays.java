package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.DelayTable;
import care.tend.scheduling.internal.Lateness;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who runs late today, and who is told of it. */
@Service
public class Delays {

    /** Longer than that is no delay: those visits are moved. */
    public static final int MOST_MINUTES = 240;

    private final Lateness lateness;
    private final DelayTable table;
    private final Providers providers;
    private final Appointments appointments;
    private final Transactions transactions;

    Delays(
            Lateness lateness,
            DelayTable table,
            Providers providers,
            Appointments appointments,
            Transactions transactions) {
        this.lateness = lateness;
        this.table = table;
        this.providers = providers;
        this.appointments = appointments;
        this.transactions = transactions;
    }

    /** Minutes by which each of those who run late on {@code day} does, as was last said. */
    public Map<ProviderId, Integer> of(BusinessId business, LocalDate day) {
        return transactions.in(business, () -> table.of(business, day));
    }

    /**
     * What it would mean if {@code provider} began whatever comes next today {@code minutes} late. Changes nothing.
     *
     * @throws care.tend.kernel.NotFound when the business has no such provider
     */
    public Delay consider(BusinessId business, ProviderId provider, int minutes) {
        check(minutes);
        return transactions.in(business, () -> {
            providers.read(business, provider);
            return new Delay(provider, minutes, lateness.of(business, provider, minutes, zone(business)));
        });
    }

    /**
     * Says so: everybody reads it, and the clients who begin late are written to, each once for the same time.
     *
     * @param minutes 0 when they are on time again, which nobody is written about
     */
    public Delay announce(BusinessId business, ProviderId provider, int minutes) {
        check(minutes);
        return transactions.in(business, () -> {
            providers.read(business, provider);
            return new Delay(provider, minutes, lateness.announce(business, provider, minutes, zone(business)));
        });
    }

    private ZoneId zone(BusinessId business) {
        return appointments.zone(business, new DayQuestion(LocalDate.EPOCH, Optional.empty(), Optional.empty()));
    }

    private static void check(int minutes) {
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new Invalid("minutes", "scheduling.delay-range", Map.of("max", MOST_MINUTES));
        }
    }
}
