package care.tend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private final ClientAddress address = new ClientAddress("10.0.0.0/8, ::1");

    @Test
    void a_header_from_anybody_is_ignored() {
        assertThat(address.of(from("203.0.113.9", "1.2.3.4")).getHostAddress()).isEqualTo("203.0.113.9");
    }

    @Test
    void our_proxy_is_believed_about_the_hop_before_it_and_no_further() {
        assertThat(address.of(from("10.0.0.7", "6.6.6.6, 203.0.113.9")).getHostAddress())
                .isEqualTo("203.0.113.9");
        assertThat(address.of(from("10.0.0.7", "6.6.6.6", "203.0.113.9, 10.0.0.8"))
                        .getHostAddress())
                .isEqualTo("203.0.113.9");
    }

    @Test
    void what_is_no_address_ends_the_chain() {
        assertThat(address.of(from("10.0.0.7", "1.2.3.4, example.org")).getHostAddress())
                .isEqualTo("10.0.0.7");
        assertThat(address.of(from("10.0.0.7")).getHostAddress()).isEqualTo("10.0.0.7");
    }

    @Test
    void a_whole_ipv6_network_counts_as_one() {
        var one = address.network(from("2001:db8:1:2:aaaa::1"));

        assertThat(one).isEqualTo(address.network(from("2001:db8:1:2:bbbb::2"))).endsWith("/64");
        assertThat(one).isNotEqualTo(address.network(from("2001:db8:1:3:aaaa::1")));
        assertThat(address.network(from("203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    private static MockHttpServletRequest from(String remote, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        for (var header : forwarded) {
            request.addHeader("X-Forwarded-For", header);
        }
        return request;
    }
}
