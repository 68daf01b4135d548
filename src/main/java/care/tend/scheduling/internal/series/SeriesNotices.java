package care.tend.scheduling.internal.series;

import care.tend.kernel.BusinessId;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.scheduling.SeriesId;
import care.tend.scheduling.internal.Notices;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Orders the one mail about many dates of a series, after the pause in which they can still be taken back. */
@Component
public class SeriesNotices {

    static final String KIND = "series-notice";

    private final Outbox outbox;
    private final Clock clock;

    SeriesNotices(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An order as it waits in the outbox; what there is to say is found out when it is carried out. */
    record Order(String business, String series) implements BusinessOrders.Order {}

    public void order(BusinessId business, SeriesId series) {
        outbox.put(
                KIND, new Order(business.text(), series.text()), clock.instant().plus(Notices.PAUSE));
    }
}
