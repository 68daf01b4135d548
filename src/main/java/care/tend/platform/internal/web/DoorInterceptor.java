package care.tend.platform.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.AccessRefused;
import care.tend.platform.Caller;
import care.tend.platform.Membership;
import care.tend.platform.Needs;
import care.tend.platform.NeedsSignIn;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.platform.RoleAtTheDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The door of every operation: shut unless the operation says whom it is for. Membership is asked on each request, so a
 * member who was removed is out at once.
 */
@Component
class DoorInterceptor implements HandlerInterceptor {

    /** Where the sign-in filter leaves who is signed in, and where this door leaves whom it let in. */
    static final String CALLER = Caller.class.getName();

    private final Membership membership;

    DoorInterceptor(Membership membership) {
        this.membership = membership;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("care.tend.")) {
            request.setAttribute(CALLER, admit(request, method));
        }
        return true;
    }

    private Caller admit(HttpServletRequest request, HandlerMethod method) {
        var caller = caller(request);
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs != null) {
            return member(request, caller, needs);
        }
        if (method.hasMethodAnnotation(OpenToVisitors.class)) {
            return asMember(request, caller);
        }
        if (method.hasMethodAnnotation(NeedsSignIn.class) && caller instanceof Caller.Person) {
            return caller;
        }
        throw caller instanceof Caller.Visitor ? new AccessRefused.SignInNeeded() : new AccessRefused.NotPermitted();
    }

    private Caller member(HttpServletRequest request, Caller caller, Needs needs) {
        if (!(caller instanceof Caller.Person person)) {
            throw new AccessRefused.SignInNeeded();
        }
        var business = business(request)
                .orElseThrow(
                        () -> new IllegalStateException("an operation for members names its business in the path"));
        var member = member(request, person, business).orElseThrow(NotFound::new);
        if (!member.may(needs.value()) && !mayAsThemselves(request, member, needs.own())) {
            throw new AccessRefused.NotPermitted();
        }
        return member;
    }

    private boolean mayAsThemselves(HttpServletRequest request, Caller.Member member, Permission[] own) {
        return own.length == 1
                && member.may(own[0])
                && variable(request, "provider")
                        .filter(provider -> membership.isProvider(member.account(), member.business(), provider))
                        .isPresent();
    }

    /** A member comes through an open door as a member, so that the business's own rules can apply to them. */
    private Caller asMember(HttpServletRequest request, Caller caller) {
        if (caller instanceof Caller.Person person && business(request).isPresent()) {
            Optional<Caller> member =
                    member(request, person, business(request).get()).map(m -> m);
            return member.orElse(caller);
        }
        return caller;
    }

    /** As was read with the session of this request, or asked now. */
    private Optional<Caller.Member> member(HttpServletRequest request, Caller.Person person, BusinessId business) {
        var known = RoleAtTheDoor.of(request, person.account(), business);
        return known.isPresent() ? membership.of(known.get()) : membership.of(person.account(), business);
    }

    private static Optional<BusinessId> business(HttpServletRequest request) {
        return variable(request, "business").map(BusinessId::of);
    }

    private static Optional<String> variable(HttpServletRequest request, String name) {
        @SuppressWarnings("unchecked") // what Spring MVC documents to leave there
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Optional.ofNullable(variables).map(known -> known.get(name));
    }

    static Caller caller(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller known ? known : Caller.VISITOR;
    }
}
