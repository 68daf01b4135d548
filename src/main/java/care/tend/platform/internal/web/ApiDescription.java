package care.tend.platform.internal.web;

import care.tend.platform.Caller;
import care.tend.platform.Language;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/**
 * What the generated description of the API cannot see by itself: who asks and in which language is no parameter, a
 * currency is its code, and what a record's type says cannot be null is always there.
 */
@Component
class ApiDescription implements ModelConverter {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Language.class)
                .replaceWithSchema(
                        Currency.class, new StringSchema().description("ISO 4217").example("KZT"));
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
                .flatMap(component -> unwrapped(component)
                        ? always(component.getType())
                        : List.of(component.getName()).stream());
    }

    private static boolean unwrapped(RecordComponent component) {
        return component.getType().isRecord() && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }
}
