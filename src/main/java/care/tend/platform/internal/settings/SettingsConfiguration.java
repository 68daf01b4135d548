package care.tend.platform.internal.settings;

import care.tend.platform.Settings;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The settings as a bean: {@code TEND_HOME} may also be given as the property {@code tend.home}, as tests do. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    Settings settings(Environment environment) {
        return Settings.from(
                name -> environment.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.')));
    }
}
