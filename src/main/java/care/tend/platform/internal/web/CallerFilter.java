package care.tend.platform.internal.web;

import care.tend.platform.Caller;
import care.tend.platform.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks, before any door is reached. */
@Component
@Order(30)
class CallerFilter extends OncePerRequestFilter {

    private final SignIn signIn;

    CallerFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        signIn.on(request)
                .ifPresent(account -> request.setAttribute(DoorInterceptor.CALLER, new Caller.Person(account)));
        chain.doFilter(request, response);
    }
}
