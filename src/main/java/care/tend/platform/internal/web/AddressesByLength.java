package care.tend.platform.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Looks for the operation of a request among those whose address is as long. There are hundreds with variables in their
 * address, each of which would be compared with every request.
 */
final class AddressesByLength extends RequestMappingHandlerMapping {

    private static final int ANY = -1;

    /** Of each operation the length of its address, in segments and the slashes between them. */
    private final Map<RequestMappingInfo, Integer> lengths = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo operation, HttpServletRequest request) {
        int length = lengths.computeIfAbsent(operation, AddressesByLength::length);
        return length == ANY || length == length(request) ? super.getMatchingMapping(operation, request) : null;
    }

    private static int length(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements()
                .size();
    }

    /** {@link #ANY} where a pattern stands for any number of segments, or patterns differ. */
    private static int length(RequestMappingInfo operation) {
        var patterns = operation.getPathPatternsCondition();
        var lengths = patterns == null
                ? new int[0]
                : patterns.getPatterns().stream()
                        .mapToInt(AddressesByLength::length)
                        .distinct()
                        .toArray();
        return lengths.length == 1 ? lengths[0] : ANY;
    }

    private static int length(PathPattern pattern) {
        var text = pattern.getPatternString();
        return text.length() < 2 || text.contains("**") || text.contains("{*") || text.endsWith("/")
                ? ANY
                : 2 * (int) text.chars().filter(c -> c == '/').count();
    }
}
