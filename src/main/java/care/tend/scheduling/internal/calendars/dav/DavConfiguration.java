package care.tend.scheduling.internal.calendars.dav;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Its methods are none that a controller could be asked by, so it stands beside them. */
@Configuration(proxyBeanMethods = false)
class DavConfiguration {

    @Bean
    ServletRegistrationBean<DavServlet> calendarsOverDav(DavDesk desk) {
        var registration =
                new ServletRegistrationBean<>(new DavServlet(desk), DavTree.ROOT + "*", DavServlet.WELL_KNOWN);
        registration.setName("dav");
        return registration;
    }
}
