package care.tend.access.internal;

import care.tend.access.Belonging;
import care.tend.access.Members;
import care.tend.access.Role;
import care.tend.business.BusinessName;
import care.tend.business.Businesses;
import care.tend.business.ProviderId;
import care.tend.identity.Accounts;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Caller;
import care.tend.platform.NeedsSignIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "access")
class MeController {

    /** Who is signed in, and for whom they act. */
    record Me(
            AccountId id,
            String email,
            String name,
            String locale,
            String zone,
            boolean emailVerified,
            List<MyBusiness> businesses) {}

    /** A business one acts for. */
    record MyBusiness(
            BusinessId id,
            String slug,
            String name,
            Role role,
            @Nullable ProviderId provider) {

        static MyBusiness of(BusinessName business, Belonging belonging) {
            return new MyBusiness(
                    business.id(), business.slug(), business.name(), belonging.role(), belonging.provider());
        }
    }

    private final Accounts accounts;
    private final Members members;
    private final Businesses businesses;

    MeController(Accounts accounts, Members members, Businesses businesses) {
        this.accounts = accounts;
        this.members = members;
        this.businesses = businesses;
    }

    @GetMapping
    @NeedsSignIn
    @Operation(summary = "Who I am", description = "With the businesses I act for, the oldest membership first.")
    Me me(Caller.Person me) {
        var account = accounts.read(me.account());
        return new Me(
                account.id(),
                account.email(),
                account.name(),
                account.language().code(),
                account.zone().getId(),
                true,
                businesses(me.account()));
    }

    private List<MyBusiness> businesses(AccountId account) {
        var belongings = members.of(account);
        var named =
                businesses.named(belongings.stream().map(Belonging::business).toList());
        return belongings.stream()
                .flatMap(belonging -> Optional.ofNullable(named.get(belonging.business()))
                        .map(business -> MyBusiness.of(business, belonging))
                        .map(Stream::of)
                        .orElseGet(Stream::empty))
                .toList();
    }
}
