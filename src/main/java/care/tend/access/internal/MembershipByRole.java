package care.tend.access.internal;

import care.tend.access.Belonging;
import care.tend.access.Role;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Caller;
import care.tend.platform.Membership;
import care.tend.platform.RoleAtTheDoor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets members in with the permissions of their role. */
@Component
class MembershipByRole implements Membership {

    private final MemberTable members;

    MembershipByRole(MemberTable members) {
        this.members = members;
    }

    @Override
    public Optional<Caller.Member> of(AccountId account, BusinessId business) {
        return members.role(business, account).map(role -> member(account, business, role));
    }

    @Override
    public Optional<Caller.Member> of(RoleAtTheDoor known) {
        return known.role().flatMap(Role::of).map(role -> member(known.account(), known.business(), role));
    }

    private static Caller.Member member(AccountId account, BusinessId business, Role role) {
        return new Caller.Member(account, business, role.code(), role.permissions());
    }

    @Override
    public boolean isProvider(AccountId account, BusinessId business, String provider) {
        return members.belongings(account).stream()
                .filter(belonging -> belonging.business().equals(business))
                .map(Belonging::provider)
                .anyMatch(own -> own != null && own.text().equals(provider));
    }
}
