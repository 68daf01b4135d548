package care.tend.catalogue.internal;

import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Kept;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code catalogue.boarding}: services for which animals stay. */
@Repository
public class BoardingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BoardingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public record Row(BoardingTerms terms, int version) {}

    public Map<ServiceId, Row> list(BusinessId business) {
        var rows = new HashMap<ServiceId, Row>();
        jdbc.sql("select service_id, terms, version from catalogue.boarding where business_id = :business")
                .param("business", business.value())
                .query(row -> {
                    rows.put(
                            new ServiceId(row.getObject("service_id", UUID.class)),
                            new Row(
                                    json.readValue(row.getString("terms"), BoardingTerms.class),
                                    row.getInt("version")));
                });
        return rows;
    }

    public void keep(BusinessId business, ServiceId service, BoardingTerms terms) {
        Kept.changing();
        jdbc.sql("""
                        insert into catalogue.boarding as b (business_id, service_id, terms)
                        values (:business, :service, cast(:terms as jsonb))
                        on conflict (business_id, service_id)
                        do update set terms = excluded.terms, version = b.version + 1
                        """)
                .param("business", business.value())
                .param("service", service.value())
                .param("terms", json.writeValueAsString(terms))
                .update();
    }

    public void delete(BusinessId business, ServiceId service) {
        Kept.changing();
        jdbc.sql("delete from catalogue.boarding where business_id = :business and service_id = :service")
                .param("business", business.value())
                .param("service", service.value())
                .update();
    }
}
