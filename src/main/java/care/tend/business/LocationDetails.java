package care.tend.business;

import care.tend.kernel.Fields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a place of a business. All of it is public.
 *
 * @param zone IANA name, e.g. {@code Asia/Atyrau}; never a bare offset, which knows no clock changes
 * @param latitude degrees, WGS 84; with {@code longitude} or not at all
 * @param active whether it can be booked and is shown
 */
public record LocationDetails(
        String name,
        String address,
        String zone,
        @Nullable String phone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Boolean active) {

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public LocationDetails {
        var fields = new Fields();
        name = fields.line("name", name, 120);
        address = fields.line("address", address, 300);
        zone = fields.line("zone", zone, 60);
        if (!zone.isEmpty() && !known(zone)) {
            fields.fault("zone", "field.zone");
        }
        phone = fields.optionalLine("phone", phone, 40);
        if ((latitude == null) != (longitude == null)) {
            fields.fault(latitude == null ? "latitude" : "longitude", "field.required");
        }
        degrees(fields, "latitude", latitude, 90);
        degrees(fields, "longitude", longitude, 180);
        active = active == null || active;
        fields.refuse();
    }

    private static boolean known(String zone) {
        try {
            return ZoneRulesProvider.getAvailableZoneIds().contains(zone)
                    && (zone.contains("/") || zone.equals("UTC"))
                    && !zone.startsWith("Etc/")
                    && ZoneId.of(zone).getRules() != null;
        } catch (DateTimeException absent) {
            return false;
        }
    }

    private static void degrees(Fields fields, String field, @Nullable Double value, int most) {
        if (value != null && !(Math.abs(value) <= most)) {
            fields.fault(field, "field.range", Map.of("min", -most, "max", most));
        }
    }
}
