package care.tend.campaigns;

import care.tend.scheduling.AppointmentId;
import care.tend.testing.TendProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of a load, told from the database and the mail server.
 *
 * @param lost mailboxes that were promised an appointment that is not there
 * @param doubled mailboxes that have more than one
 * @param overlaps pairs of claims on the same person's time
 * @param unmailed mailboxes with an appointment and no confirmation
 * @param mailedTwice mailboxes with two confirmations that are not one and the same message
 */
record Ledger(List<String> lost, List<String> doubled, long overlaps, List<String> unmailed, List<String> mailedTwice) {

    private static final String OVERLAPS = """
            select count(*) from scheduling.claim a join scheduling.claim b
            on a.resource_id = b.resource_id and a.id < b.id and a.period && b.period and a.lane && b.lane
               and a.active and b.active
            """;

    private static final String BOOKED = """
            select c.value as email, a.id from scheduling.appointment a
            join clients.contact c on c.client_id = a.client_id and c.business_id = a.business_id
            where c.value like 'load%@example.com' and a.status = 'booked'
            """;

    /** @param mails distinct message ids that arrived, by mailbox */
    static Ledger of(TendProcess server, Map<String, String> accepted, Map<String, ? extends List<String>> mails)
            throws Exception {
        try (var look = server.superuser()) {
            var booked = booked(look);
            var lost = accepted.entrySet().stream()
                    .filter(promise ->
                            !booked.getOrDefault(promise.getKey(), List.of()).contains(promise.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            var doubled = booked.entrySet().stream()
                    .filter(one -> one.getValue().size() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
            var unmailed = booked.keySet().stream()
                    .filter(mailbox -> !mails.containsKey(mailbox))
                    .toList();
            var twice = mails.entrySet().stream()
                    .filter(one -> one.getValue().size() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
            return new Ledger(lost, doubled, count(look, OVERLAPS), unmailed, twice);
        }
    }

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && overlaps == 0 && unmailed.isEmpty() && mailedTwice.isEmpty();
    }

    static long count(Connection look, String sql) throws SQLException {
        try (var statement = look.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Map<String, List<String>> booked(Connection look) throws SQLException {
        var booked = new HashMap<String, List<String>>();
        try (var statement = look.createStatement();
                var rows = statement.executeQuery(BOOKED)) {
            while (rows.next()) {
                var id = new AppointmentId(rows.getObject("id", UUID.class));
                booked.computeIfAbsent(rows.getString("email"), mailbox -> new ArrayList<>())
                        .add(id.text());
            }
        }
        return booked;
    }
}
