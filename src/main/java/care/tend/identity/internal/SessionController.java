package care.tend.identity.internal;

import care.tend.identity.LivingSession;
import care.tend.identity.LivingSessions;
import care.tend.identity.Password;
import care.tend.identity.SessionId;
import care.tend.kernel.Fields;
import care.tend.platform.Caller;
import care.tend.platform.ClientAddress;
import care.tend.platform.EmailAddress;
import care.tend.platform.Limit;
import care.tend.platform.NeedsSignIn;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.RateLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "identity")
class SessionController {

    private static final int LONGEST_TYPED = 1000;

    /** Who wants in. */
    record Credentials(@Nullable String email, @Nullable String password) {
        @Override
        public String toString() {
            return "…";
        }
    }

    record SignedIn(AccountView account) {}

    /** A place where one is signed in. {@code current} is the one that asks. */
    record SessionView(
            SessionId id, String device, String address, Instant createdAt, Instant lastSeenAt, boolean current) {}

    record SessionList(List<SessionView> items) {}

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final RateLimits limits;
    private final ClientAddress address;

    SessionController(Sessions sessions, SessionCookie cookie, RateLimits limits, ClientAddress address) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.limits = limits;
        this.address = address;
    }

    @PostMapping("/session")
    @OpenToVisitors
    @Operation(summary = "Sign in", description = "Sets a cookie. The refusal does not say what was wrong.")
    ResponseEntity<SignedIn> signIn(@RequestBody Credentials typed, HttpServletRequest request) {
        var fields = new Fields();
        var email = fields.line("email", typed.email(), LONGEST_TYPED);
        var password = fields.needed("password", typed.password());
        if (password != null && password.length() > LONGEST_TYPED) {
            fields.fault("password", "identity.password-long");
        }
        fields.refuse();
        var network = address.network(request);
        // an address that cannot be is refused like one that is not there, after the same work
        var who = EmailAddress.read(email).orElseGet(() -> new EmailAddress(""));
        limits.take(Limit.SIGN_IN, network);
        limits.take(Limit.SIGN_IN_TO_ACCOUNT, network + " " + who);
        var begun = sessions.begin(
                who,
                new Password(password),
                cookie.read(request),
                Device.of(request.getHeader(HttpHeaders.USER_AGENT)),
                address.of(request).getHostAddress());
        limits.forgive(Limit.SIGN_IN_TO_ACCOUNT, network + " " + who);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.write(begun.token()))
                .body(new SignedIn(AccountView.of(begun.account())));
    }

    @DeleteMapping("/session")
    @OpenToVisitors
    @Operation(summary = "Sign out", description = "Ends the session of the cookie, if there is one.")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        cookie.read(request).ifPresent(sessions::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.clear())
                .build();
    }

    @GetMapping("/me/sessions")
    @NeedsSignIn
    @Operation(summary = "Where I am signed in", description = "The one last seen first.")
    SessionList list(Caller.Person me, HttpServletRequest request) {
        var current = LivingSessions.on(request).map(LivingSession::id);
        return new SessionList(sessions.of(me.account()).stream()
                .map(row -> new SessionView(
                        row.id(),
                        row.device(),
                        row.address(),
                        row.createdAt(),
                        row.lastSeenAt(),
                        current.filter(row.id()::equals).isPresent()))
                .toList());
    }

    @DeleteMapping("/me/sessions/{session}")
    @NeedsSignIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out somewhere else", description = "Ends one of my sessions.")
    void end(Caller.Person me, @PathVariable SessionId session) {
        sessions.end(me.account(), session);
    }
}
