package care.tend.scheduling.internal.pages;

import care.tend.platform.Language;
import care.tend.platform.Readdressed;
import care.tend.scheduling.internal.web.VisitorCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the booking pages under the addresses that other sites may frame: {@code /e/vet/inline.kk/book} is
 * {@code /b/vet/book} as {@link Embed} says. Nothing else of a business is there: what is done with a booking's secret
 * link stays where nobody can lay a page of theirs over it.
 */
@Component
@Order(24)
class EmbedFilter extends OncePerRequestFilter {

    private static final Pattern FRAMED = Pattern.compile("(/e/([^/]+)/([^/]+))(/(?:book(?:/[a-z]+)?|done/[^/]+))");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/e/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = FRAMED.matcher(request.getRequestURI());
        if (!address.matches()) {
            chain.doFilter(request, response);
            return;
        }
        var embed = Embed.read(address.group(1), address.group(3));
        embed.mark(request);
        request.setAttribute(VisitorCookie.FRAMED, true);
        chain.doFilter(new Inside(request, "/b/" + address.group(2) + address.group(4), embed), response);
    }

    /** In the language the frame was asked for. */
    private static final class Inside extends Readdressed {

        private final Embed embed;

        Inside(HttpServletRequest request, String path, Embed embed) {
            super(request, path);
            this.embed = embed;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals("lang") && embed.language().isPresent()
                    ? embed.language().map(Language::code).get()
                    : super.getParameter(name);
        }
    }
}
