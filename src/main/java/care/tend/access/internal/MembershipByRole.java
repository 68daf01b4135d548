package care.tend.access.internal;

import care.tend.access.Belonging;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Caller;
import care.tend.platform.Membership;
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
        return members.role(business, account)
                .map(role -> new Caller.Member(account, business, role.code(), role.permissions()));
    }

    @Override
    public boolean isProvider(AccountId account, BusinessId business, String provider) {
        return members.belongings(account).stream()
                .filter(belonging -> belonging.business().equals(business))
                .map(Belonging::provider)
                .anyMatch(own -> own != null && own.text().equals(provider));
    }
}
