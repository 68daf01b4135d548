package care.tend.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.AccessRefused;
import care.tend.platform.Caller;
import care.tend.platform.Membership;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** What everybody may change of their own, nobody changes of another's; and without the question it would show. */
class OwnDoorTest {

    private static final BusinessId BUSINESS = new BusinessId(UUID.randomUUID());
    private static final AccountId ME = new AccountId(UUID.randomUUID());
    private static final Permission ALL = Permission.AVAILABILITY_EDIT;
    private static final Permission OWN = Permission.AVAILABILITY_EDIT_OWN;

    @Test
    void ones_own_is_open_to_who_holds_the_smaller_permission() throws ReflectiveOperationException {
        assertThat(isLetIn(asked(Set.of(OWN), "prv_mine"), "prv_mine")).isTrue();
        assertThat(isLetIn(asked(Set.of(ALL), "prv_mine"), "prv_other")).isTrue();
    }

    @Test
    void anothers_is_shut() {
        assertThatThrownBy(() -> isLetIn(asked(Set.of(OWN), "prv_mine"), "prv_other"))
                .isInstanceOf(AccessRefused.NotPermitted.class);
        assertThatThrownBy(() -> isLetIn(asked(Set.of(), "prv_mine"), "prv_mine"))
                .isInstanceOf(AccessRefused.NotPermitted.class);
    }

    /** The twin: nobody asks whose it is. */
    @Test
    void without_asking_whose_it_is_anothers_is_open() throws ReflectiveOperationException {
        assertThat(isLetIn(asked(Set.of(OWN), "prv_other"), "prv_other")).isTrue();
    }

    private static boolean isLetIn(Membership membership, String provider) throws ReflectiveOperationException {
        var request = new MockHttpServletRequest();
        request.setAttribute(DoorInterceptor.CALLER, new Caller.Person(ME));
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                Map.of("business", BUSINESS.text(), "provider", provider));
        var hours = new HandlerMethod(new Hours(), Hours.class.getMethod("change"));
        return new DoorInterceptor(membership).preHandle(request, new MockHttpServletResponse(), hours);
    }

    private static Membership asked(Set<Permission> permissions, String mine) {
        return new Membership() {
            @Override
            public Optional<Caller.Member> of(AccountId account, BusinessId business) {
                return Optional.of(new Caller.Member(account, business, "provider", permissions));
            }

            @Override
            public boolean isProvider(AccountId account, BusinessId business, String provider) {
                return provider.equals(mine);
            }
        };
    }

    /** An operation on something of one provider. */
    public static final class Hours {
        @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
        public void change() {}
    }
}
