package care.tend.platform;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Renders the HTML of pages and mails. What a template prints is escaped for the place where it stands. Templates are
 * compiled with the build; while developing ({@code tend.dev=true}) they are read from {@code src/main/jte} and a
 * change shows at once.
 */
@Component
public class Templates {

    private static final String PACKAGE = "care.tend.jte";

    private final TemplateEngine engine;

    Templates(@Value("${tend.dev:false}") boolean developing) {
        this.engine = developing ? hot() : compiled();
    }

    /**
     * The text of the template {@code name}, e.g. {@code mails/letter.jte}.
     *
     * @param values by the names of the template's {@code @param}s; a missing one is a defect and fails loudly
     */
    public String render(String name, Map<String, ? extends Object> values) {
        var out = new StringOutput();
        engine.render(name, Map.<String, Object>copyOf(values), out);
        return out.toString();
    }

    private static TemplateEngine compiled() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
    }

    private static TemplateEngine hot() {
        CodeResolver sources = new DirectoryCodeResolver(Path.of("src/main/jte"));
        var engine = TemplateEngine.create(
                sources,
                Path.of("target/jte-dev"),
                ContentType.Html,
                Templates.class.getClassLoader(),
                PACKAGE + ".dev");
        engine.setTrimControlStructures(true);
        return engine;
    }
}
