package care.tend.identity.internal;

import care.tend.identity.FirstAccount;
import care.tend.identity.IdentityRefused;
import care.tend.identity.NewAccount;
import care.tend.platform.ClientAddress;
import care.tend.platform.Limit;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.RateLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/first")
@Tag(name = "identity")
class FirstAccountController {

    /** The secret of the console's link, and what its reader says about themselves. */
    record FirstSignUp(
            @Nullable String token,
            @Nullable String email,
            @Nullable String password,
            @Nullable String name,
            @Nullable String locale,
            @Nullable String zone) {
        @Override
        public String toString() {
            return "…";
        }
    }

    private final FirstAccount first;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final RateLimits limits;
    private final ClientAddress address;

    FirstAccountController(
            FirstAccount first, Sessions sessions, SessionCookie cookie, RateLimits limits, ClientAddress address) {
        this.first = first;
        this.sessions = sessions;
        this.cookie = cookie;
        this.limits = limits;
        this.address = address;
    }

    @PostMapping
    @OpenToVisitors
    @Operation(
            summary = "Open the first account",
            description = "With the secret of the link the console shows; works once, needs no mail, and signs in.")
    ResponseEntity<SessionController.SignedIn> open(@RequestBody FirstSignUp typed, HttpServletRequest request) {
        var network = address.network(request);
        limits.check(Limit.FIRST_LINK, network);
        var token = AccountController.token(typed.token());
        if (!first.opens(token)) {
            limits.take(Limit.FIRST_LINK, network);
            throw new IdentityRefused.LinkStale();
        }
        var asked = NewAccount.read(typed.email(), typed.password(), typed.name(), typed.locale(), typed.zone());
        var begun = sessions.begin(
                first.open(token, asked),
                cookie.read(request),
                Device.of(request.getHeader(HttpHeaders.USER_AGENT)),
                address.of(request).getHostAddress());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, cookie.write(begun.token()))
                .body(new SessionController.SignedIn(AccountView.of(begun.account())));
    }
}
