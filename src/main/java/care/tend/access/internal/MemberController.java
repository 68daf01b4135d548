package care.tend.access.internal;

import care.tend.access.Member;
import care.tend.access.MemberId;
import care.tend.access.MemberRefused;
import care.tend.access.Members;
import care.tend.access.Role;
import care.tend.business.ProviderId;
import care.tend.identity.Account;
import care.tend.identity.Accounts;
import care.tend.kernel.Fields;
import care.tend.kernel.Page;
import care.tend.platform.Caller;
import care.tend.platform.EmailAddress;
import care.tend.platform.Limit;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.platform.RateLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/businesses/{business}/members")
@Tag(name = "access")
class MemberController {

    private static final int LONGEST_EMAIL = 254;

    /** Somebody with an account, and what they shall be here. */
    record NewMember(
            @Nullable String email,
            @Nullable Role role,
            @Nullable ProviderId provider) {}

    /** A member as the others see them. */
    record MemberView(
            MemberId id,
            String name,
            String email,
            Role role,
            @Nullable ProviderId provider,
            Instant since) {

        static MemberView of(Member member, @Nullable Account account) {
            return new MemberView(
                    member.id(),
                    account == null ? "" : account.name(),
                    account == null ? "" : account.email(),
                    member.role(),
                    member.provider(),
                    member.since());
        }
    }

    private final Members members;
    private final Accounts accounts;
    private final RateLimits limits;

    MemberController(Members members, Accounts accounts, RateLimits limits) {
        this.members = members;
        this.accounts = accounts;
        this.limits = limits;
    }

    @GetMapping
    @Needs(Permission.MEMBERS_READ)
    @Operation(summary = "Who acts for the business", description = "In the order they joined.")
    Page<MemberView> list(Caller.Member me) {
        var all = members.of(me.business());
        var named = accounts.named(all.stream().map(Member::account).toList());
        return Page.whole(all.stream()
                .map(member -> MemberView.of(member, named.get(member.account())))
                .toList());
    }

    @PostMapping
    @Needs(Permission.MEMBERS_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a member", description = "Somebody who has an account already.")
    MemberView add(Caller.Member me, @RequestBody NewMember asked) {
        var fields = new Fields();
        var typed = fields.line("email", asked.email(), LONGEST_EMAIL);
        var role = fields.needed("role", asked.role());
        var email = EmailAddress.read(typed);
        if (!typed.isEmpty() && email.isEmpty()) {
            fields.fault("email", "field.email");
        }
        fields.refuse();
        // says whether an address has an account, so it is not for trying many
        limits.take(Limit.MEMBER_BY_EMAIL, me.account().text());
        var account = email.flatMap(accounts::byEmail).orElseThrow(MemberRefused.NoAccount::new);
        return MemberView.of(members.add(me.business(), account.id(), role, asked.provider()), account);
    }

    @DeleteMapping("/{member}")
    @Needs(Permission.MEMBERS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a member", description = "They are out at once. The last owner stays.")
    void remove(Caller.Member me, @PathVariable MemberId member) {
        members.remove(me.business(), member);
    }
}
