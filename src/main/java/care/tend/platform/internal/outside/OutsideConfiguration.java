package care.tend.platform.internal.outside;

import care.tend.platform.AddressRange;
import java.net.InetAddress;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutsideConfiguration {

    @Bean
    OutsideClient outsideClient(@Value("${tend.reachable-networks:}") String networks) {
        var allowed = Arrays.stream(networks.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(AddressRange::parse)
                .toList();
        return new OutsideClient(new OutsideGuard(allowed, InetAddress::getAllByName));
    }
}
