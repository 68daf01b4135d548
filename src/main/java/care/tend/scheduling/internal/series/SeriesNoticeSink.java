package care.tend.scheduling.internal.series;

import care.tend.kernel.BusinessId;
import care.tend.notifications.Notifications;
import care.tend.notifications.SeriesNotice;
import care.tend.platform.BusinessOrders;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.SeriesId;
import care.tend.scheduling.internal.NoticeWriter;
import care.tend.scheduling.internal.NoticeWriter.News;
import care.tend.scheduling.internal.Told;
import care.tend.scheduling.internal.ToldTable;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries out the orders of {@link SeriesNotices}: tells what the client does not know yet, and nothing twice. */
@Component
class SeriesNoticeSink implements OutboxSink {

    private final ToldTable table;
    private final NoticeWriter writer;
    private final Notifications notifications;
    private final BusinessOrders orders;
    private final Clock clock;

    SeriesNoticeSink(
            ToldTable table, NoticeWriter writer, Notifications notifications, BusinessOrders orders, Clock clock) {
        this.table = table;
        this.writer = writer;
        this.notifications = notifications;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return SeriesNotices.KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(
                payload, SeriesNotices.Order.class, (business, order) -> tell(business, SeriesId.of(order.series())));
    }

    private void tell(BusinessId business, SeriesId series) {
        var now = clock.instant();
        var news = table.known(business, series).stream()
                .flatMap(
                        known -> Told.news(known.told(), known.appointment(), now)
                                .map(what -> new News(known.appointment(), what))
                                .stream())
                .toList();
        if (!news.isEmpty()) {
            notifications.send(new SeriesNotice(series.text(), writer.write(news)));
            table.tell(business, series);
        }
    }
}
