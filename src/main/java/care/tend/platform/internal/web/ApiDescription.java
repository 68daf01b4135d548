package care.tend.platform.internal.web;

import care.tend.platform.Caller;
import care.tend.platform.Language;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/**
 * What the generated description of the API cannot see by itself: who asks and in which language is no parameter, a
 * currency is its code, what a record's type says cannot be null is always there, and each name in a path is a
 * parameter also where the code takes it from the caller.
 */
@Component
class ApiDescription implements ModelConverter, GlobalOpenApiCustomizer {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\}");

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Language.class)
                .replaceWithSchema(
                        Currency.class,
                        new StringSchema().description("ISO 4217").example("KZT"));
    }

    @Override
    @SuppressWarnings({"NullAway", "rawtypes"}) // null means "not mine" in this interface, which has no annotations
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema != null) {
            var raw = Json.mapper().constructType(type.getType()).getRawClass();
            if (raw.isRecord()) {
                require(model(schema, context), raw);
            }
        }
        return schema;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> NAME.matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !has(operation, name))
                .forEach(name -> operation.addParametersItem(
                        new PathParameter().name(name).schema(new StringSchema())))));
    }

    private static boolean has(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> "path".equals(p.getIn()) && name.equals(p.getName()));
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : Optional.<Schema<?>>ofNullable(
                                context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)))
                        .orElse(schema);
    }

    private static void require(Schema<?> model, Class<?> type) {
        var properties = model.getProperties();
        if (properties == null) {
            return;
        }
        model.setRequired(
                always(type).filter(properties::containsKey).distinct().sorted().toList());
    }

    private static Stream<String> always(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .flatMap(component ->
                        unwrapped(component) ? always(component.getType()) : List.of(component.getName()).stream());
    }

    private static boolean unwrapped(RecordComponent component) {
        return component.getType().isRecord() && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }
}
