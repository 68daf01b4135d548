package care.tend.scheduling.internal.calendars.connected;

import care.tend.platform.OutsideRefused;
import care.tend.scheduling.CalendarRefused;
import care.tend.scheduling.internal.calendars.connected.DavClient.Told;
import care.tend.scheduling.internal.calendars.connected.Multistatus.Part;
import care.tend.scheduling.internal.calendars.dav.Names;
import care.tend.scheduling.internal.calendars.dav.Xml;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.springframework.stereotype.Component;

/** Finds somebody's calendars from whatever address of their server they gave (RFC 6764 6, RFC 4791 6.2). */
@Component
public class Discovery {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 120;
    private static final String WELL_KNOWN = "/.well-known/caldav";
    private static final Set<String> WRITING = Set.of("all", "write", "write-content", "bind");

    private final DavClient client;

    Discovery(DavClient client) {
        this.client = client;
    }

    /**
     * Where somebody's calendars lie.
     *
     * @param home their collection; the calendar itself when that was all there is
     */
    public record Found(URI home, List<Collection> calendars) {}

    /**
     * A calendar for appointments.
     *
     * @param writable whether its server says, or does not deny, that it may be written to
     */
    public record Collection(URI address, String name, boolean writable) {}

    /**
     * Asks at the address, then where servers say it by custom, then at the root.
     *
     * @throws CalendarRefused.SignIn when the name or the password is not accepted
     * @throws CalendarRefused.NoServer when no calendar server answers there
     * @throws CalendarRefused.NoCalendars when it has no calendar for appointments
     * @throws OutsideRefused when it must not be asked or does not answer
     */
    public Found find(SignIn who, URI address) {
        for (var start : starts(address)) {
            var told = client.propfind(
                    who,
                    start,
                    0,
                    Names.PRINCIPAL,
                    Names.HOME,
                    Names.RESOURCE_TYPE,
                    Names.DISPLAY_NAME,
                    Names.PRIVILEGES);
            if (told.isMultistatus() && !told.multistatus().parts().isEmpty()) {
                var found = from(who, told);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new CalendarRefused.NoServer();
    }

    /** What lies there now. */
    public List<Collection> list(SignIn who, URI home) {
        var told = client.propfind(
                who, home, 1, Names.RESOURCE_TYPE, Names.DISPLAY_NAME, Names.COMPONENTS, Names.PRIVILEGES);
        if (!told.isMultistatus()) {
            throw new CalendarRefused.NoServer();
        }
        var calendars = new ArrayList<Collection>();
        for (var part : told.multistatus().parts()) {
            if (isCalendar(part) && calendars.size() < MOST) {
                calendars.add(collection(told.address(), part));
            }
        }
        return List.copyOf(calendars);
    }

    private static Set<URI> starts(URI address) {
        var starts = new LinkedHashSet<URI>();
        boolean bare = address.getRawPath() == null || address.getRawPath().length() <= 1;
        if (!bare) {
            starts.add(address);
        }
        starts.add(address.resolve(WELL_KNOWN));
        starts.add(address.resolve("/"));
        return starts;
    }

    private Optional<Found> from(SignIn who, Told told) {
        var part = told.multistatus().parts().getFirst();
        if (isCalendar(part)) {
            var calendar = collection(told.address(), part);
            return Optional.of(new Found(calendar.address(), List.of(calendar)));
        }
        var home = part.href(Names.HOME)
                .or(() -> part.href(Names.PRINCIPAL).flatMap(principal -> home(who, told, principal)));
        return home.map(href -> {
            var address = Addresses.collection(Addresses.resolved(told.address(), href));
            var calendars = list(who, address);
            if (calendars.isEmpty()) {
                throw new CalendarRefused.NoCalendars();
            }
            return new Found(address, calendars);
        });
    }

    private Optional<String> home(SignIn who, Told told, String principal) {
        var address = Addresses.resolved(told.address(), principal);
        var said = client.propfind(who, address, 0, Names.HOME);
        return said.multistatus().parts().stream()
                .flatMap(part -> part.href(Names.HOME).stream())
                .map(href -> Addresses.resolved(said.address(), href).toString())
                .findFirst();
    }

    /** Without a word about what it holds, it holds appointments. */
    private static boolean isCalendar(Part part) {
        var components = Optional.ofNullable(part.properties().get(Names.COMPONENTS));
        boolean appointments = components
                .map(element -> Xml.all(element).stream()
                        .anyMatch(each -> each.getAttribute("name").equalsIgnoreCase("VEVENT")))
                .orElse(true);
        return appointments && part.has(Names.RESOURCE_TYPE, Names.CALENDAR);
    }

    private static Collection collection(URI base, Part part) {
        var address = Addresses.collection(Addresses.resolved(base, part.href()));
        var name = part.text(Names.DISPLAY_NAME).orElseGet(() -> lastOf(address));
        return new Collection(
                address, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, isWritable(part));
    }

    private static boolean isWritable(Part part) {
        return !part.properties().containsKey(Names.PRIVILEGES)
                || WRITING.stream().anyMatch(right -> part.has(Names.PRIVILEGES, new QName(Names.DAV, right)));
    }

    private static String lastOf(URI address) {
        var parts = address.getPath().split("/", -1);
        return parts.length >= 2 && !parts[parts.length - 2].isBlank() ? parts[parts.length - 2] : address.getHost();
    }
}
