package care.tend.scheduling.internal.calendars.connected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.platform.OutsideRefused;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is asked hears the password: a server sends us on within its own domain, and nowhere else. */
class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "https://caldav.icloud.com/, https://p42-caldav.icloud.com/1/calendars/",
        "https://dav.example.co.uk/, https://dav2.example.co.uk/home/",
        "http://127.0.0.2:5232/, /asel/",
        "https://example.org/dav/, home/a b/"
    })
    void within_its_domain_a_server_may_name_another_host(URI base, String href) {
        assertThat(Addresses.resolved(base, href).getHost()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://caldav.icloud.com/, https://icloud.com.evil.example/",
        "https://caldav.icloud.com/, http://p42-caldav.icloud.com/",
        "https://caldav.icloud.com/, https://caldav.icloud.com:8443/",
        "https://a.example.co.uk/, https://b.other.co.uk/",
        "https://10.1.2.3/, https://10.1.2.4/",
        "http://dav.example.org/, http://dav2.example.org/",
        "https://example.org/, 'https://[::1'"
    })
    void elsewhere_it_may_not(URI base, String href) {
        assertThatThrownBy(() -> Addresses.resolved(base, href)).isInstanceOf(OutsideRefused.BadAddress.class);
    }
}
