package care.tend.access.internal;

import care.tend.platform.MembershipQuestion;
import org.springframework.stereotype.Component;

/** Asks for a role within another's statement, through the function of this schema. */
@Component
class RoleQuestion implements MembershipQuestion {

    @Override
    public String role(String business, String account) {
        return "access.role_of(" + business + ", " + account + ")";
    }
}
