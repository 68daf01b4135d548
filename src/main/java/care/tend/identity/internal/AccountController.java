package care.tend.identity.internal;

import care.tend.identity.AccountEdit;
import care.tend.identity.Accounts;
import care.tend.identity.IdentityRefused;
import care.tend.identity.NewAccount;
import care.tend.kernel.Fields;
import care.tend.kernel.Invalid;
import care.tend.platform.Caller;
import care.tend.platform.ClientAddress;
import care.tend.platform.EmailAddress;
import care.tend.platform.Limit;
import care.tend.platform.NeedsSignIn;
import care.tend.platform.Newcomers;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.RateLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "identity")
class AccountController {

    private static final int LONGEST_TOKEN = 100;

    /** What somebody says about themselves to get an account; {@code zone} is an IANA name. */
    record SignUp(
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

    /** What somebody changes about themselves; what is left out stays. */
    record MyEdit(
            @Nullable String name,
            @Nullable String locale,
            @Nullable String zone) {}

    /** The secret of a link somebody opened. */
    record OneTimeLink(@Nullable String token) {
        String needed() {
            return AccountController.token(token);
        }
    }

    /** Whose password is forgotten. */
    record ForgottenPassword(@Nullable String email) {}

    /** The secret of a link, and the password to be. */
    record NewPassword(@Nullable String token, @Nullable String password) {
        @Override
        public String toString() {
            return "…";
        }
    }

    private final SignUps signUps;
    private final Newcomers newcomers;
    private final PasswordResets resets;
    private final Accounts accounts;
    private final RateLimits limits;
    private final ClientAddress address;

    AccountController(
            SignUps signUps,
            Newcomers newcomers,
            PasswordResets resets,
            Accounts accounts,
            RateLimits limits,
            ClientAddress address) {
        this.signUps = signUps;
        this.newcomers = newcomers;
        this.resets = resets;
        this.accounts = accounts;
        this.limits = limits;
        this.address = address;
    }

    @PostMapping("/accounts")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Sign up",
            description = "Mails a link that opens the account. The answer is the same when the address has one.")
    Map<String, Object> signUp(@RequestBody SignUp typed, HttpServletRequest request) {
        newcomers.admit();
        var asked = NewAccount.read(typed.email(), typed.password(), typed.name(), typed.locale(), typed.zone());
        limits.take(Limit.ACCOUNT_MAIL, address.network(request));
        limits.take(Limit.ACCOUNT_MAIL_TO_CONTACT, asked.email().value());
        signUps.ask(asked);
        return Map.of();
    }

    @PostMapping("/accounts/verify")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Open the account of a sign-up",
            description = "With the token of the mailed link; works once.")
    void verify(@RequestBody OneTimeLink link, HttpServletRequest request) {
        limits.take(Limit.ONE_TIME_LINK, address.network(request));
        signUps.verify(link.needed());
    }

    @PostMapping("/password-resets")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a new password",
            description = "Mails a link if the address has an account; the answer is the same if not.")
    Map<String, Object> askReset(@RequestBody ForgottenPassword forgotten, HttpServletRequest request) {
        var email = email(forgotten.email());
        limits.take(Limit.ACCOUNT_MAIL, address.network(request));
        limits.take(Limit.ACCOUNT_MAIL_TO_CONTACT, email.value());
        resets.ask(email);
        return Map.of();
    }

    @PostMapping("/password-resets/complete")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a new password", description = "Works once, and ends every session of the account.")
    void completeReset(@RequestBody NewPassword chosen, HttpServletRequest request) {
        limits.take(Limit.ONE_TIME_LINK, address.network(request));
        var fields = new Fields();
        var password = fields.needed("password", chosen.password());
        fields.refuse();
        resets.complete(token(chosen.token()), password);
    }

    @PatchMapping("/me")
    @NeedsSignIn
    @Operation(summary = "Change my name, language or time zone", description = "What is left out stays.")
    AccountView edit(Caller.Person me, @RequestBody MyEdit typed) {
        var edit = AccountEdit.read(typed.name(), typed.locale(), typed.zone());
        return AccountView.of(accounts.edit(me.account(), edit));
    }

    static EmailAddress email(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Invalid("email", "field.required");
        }
        return EmailAddress.read(typed).orElseThrow(() -> new Invalid("email", "field.email"));
    }

    static String token(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Invalid("token", "field.required");
        }
        if (typed.length() > LONGEST_TOKEN) {
            throw new IdentityRefused.LinkStale();
        }
        return typed;
    }
}
