package care.tend.platform;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import java.util.Set;

/** Who asks. A controller takes it as a parameter; the platform fills it in. */
public sealed interface Caller {

    /** Nobody is signed in: published things, their own hold and their own booking only. */
    record Visitor() implements Caller {}

    /** Somebody signed in, not (or not asked to be) acting for a business. */
    record Person(AccountId account) implements Caller {}

    /** Somebody signed in who acts for the business of the path. */
    record Member(AccountId account, BusinessId business, String role, Set<Permission> permissions) implements Caller {
        public Member {
            permissions = Set.copyOf(permissions);
        }

        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }
    }

    Caller VISITOR = new Visitor();

    /** Whether {@code caller} reads the business of the path as its members do, drafts and all. */
    static boolean seesDrafts(Caller caller) {
        return caller instanceof Member member && member.may(Permission.BUSINESS_READ);
    }
}
