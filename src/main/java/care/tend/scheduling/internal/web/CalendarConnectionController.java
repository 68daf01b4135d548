package care.tend.scheduling.internal.web;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Caller;
import care.tend.platform.Language;
import care.tend.platform.Limit;
import care.tend.platform.Messages;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.platform.RateLimits;
import care.tend.scheduling.CalendarConnection;
import care.tend.scheduling.CalendarConnection.ConnectedCalendar;
import care.tend.scheduling.CalendarConnectionId;
import care.tend.scheduling.CalendarConnections;
import care.tend.scheduling.CalendarFeed.Shows;
import care.tend.scheduling.NewCalendarConnection;
import care.tend.scheduling.OutsideCalendarId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts at calendar servers elsewhere, in both directions. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/providers/{provider}/calendar-connections")
@Tag(name = "Calendars")
class CalendarConnectionController {

    private final CalendarConnections connections;
    private final RateLimits limits;
    private final Messages messages;

    CalendarConnectionController(CalendarConnections connections, RateLimits limits, Messages messages) {
        this.connections = connections;
        this.limits = limits;
        this.messages = messages;
    }

    /**
     * @param user that it signs in as; the password is never told
     * @param fault what keeps appointments from being written there, and what to do; null while all is well
     */
    @Schema(name = "CalendarConnection")
    record View(
            CalendarConnectionId id,
            ProviderId provider,
            String name,
            String host,
            String user,
            Shows shows,
            Instant addedAt,
            OutsideCalendarController.@Nullable Fault fault,
            List<Item> calendars) {}

    /**
     * @param counts its busy times are kept free
     * @param receives appointments are written into it
     * @param fault what keeps it from being read, and what to do; null while all is well
     */
    @Schema(name = "ConnectedCalendar")
    record Item(
            OutsideCalendarId id,
            String name,
            boolean counts,
            boolean receives,
            boolean writable,
            @Nullable Instant seenAt,
            OutsideCalendarController.@Nullable Fault fault,
            int entries,
            int unreadable,
            boolean whole) {}

    @Schema(name = "CalendarConnections")
    record Listing(List<View> items) {}

    /**
     * @param address of the server: {@code https://…}, or its name alone
     * @param name what to call it; its host's name without
     */
    @Schema(name = "NewCalendarConnection")
    record Wish(
            @Nullable String address,
            @Nullable String user,
            @Nullable String password,
            @Nullable String name) {}

    /**
     * @param counting those whose busy times are kept free
     * @param receiving the one that appointments are written into; none without
     */
    @Schema(name = "CalendarChoice")
    record Choice(
            @Nullable Set<OutsideCalendarId> counting,
            @Nullable OutsideCalendarId receiving,
            Shows shows) {}

    @Schema(name = "CalendarPassword")
    record Password(@Nullable String password) {}

    @GetMapping
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(operationId = "listCalendarConnections", summary = "List the connected calendar accounts of a provider")
    Listing list(@PathVariable BusinessId business, @PathVariable ProviderId provider, Language language) {
        return new Listing(connections.of(business, provider).stream()
                .map(connection -> view(connection, language))
                .toList());
    }

    @PostMapping
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "connectCalendar",
            summary = "Connect an account at a calendar server (CalDAV)",
            description = "Its calendars are found and read at once, and all of them keep times free; 422 with a code "
                    + "that begins with 'outside.' or 'calendars.' when they cannot be. Nothing is written there before "
                    + "a calendar is chosen for it.")
    View connect(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            Caller.Member me,
            @RequestBody Wish wish,
            Language language) {
        limits.take(Limit.OUTSIDE_LOOK, me.account().text());
        var given = new NewCalendarConnection(
                Objects.requireNonNullElse(wish.name(), ""),
                Objects.requireNonNullElse(wish.address(), ""),
                Objects.requireNonNullElse(wish.user(), ""),
                Objects.requireNonNullElse(wish.password(), ""));
        return view(connections.connect(business, me.account(), provider, given, language), language);
    }

    @PutMapping("/{connection}/choice")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(
            operationId = "chooseConnectedCalendars",
            summary = "Say which of its calendars count, and which one receives appointments",
            description = "What was written into another one before is taken out there.")
    View choose(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable CalendarConnectionId connection,
            @RequestBody Choice choice,
            Language language) {
        var receiving = Optional.ofNullable(choice.receiving());
        var counting = Objects.requireNonNullElse(choice.counting(), Set.<OutsideCalendarId>of());
        return view(connections.choose(business, provider, connection, counting, receiving, choice.shows()), language);
    }

    @PostMapping("/{connection}/look")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(operationId = "lookAtCalendarConnection", summary = "Read all its calendars now")
    View look(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable CalendarConnectionId connection,
            Caller.Member me,
            Language language) {
        limits.take(Limit.OUTSIDE_LOOK, me.account().text());
        return view(connections.look(business, me.account(), provider, connection), language);
    }

    @PutMapping("/{connection}/password")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(operationId = "signInToCalendarConnection", summary = "Sign in with a new password")
    View signIn(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable CalendarConnectionId connection,
            Caller.Member me,
            @RequestBody Password password,
            Language language) {
        limits.take(Limit.OUTSIDE_LOOK, me.account().text());
        var given = Objects.requireNonNullElse(password.password(), "");
        return view(connections.signIn(business, provider, connection, given), language);
    }

    @DeleteMapping("/{connection}")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeCalendarConnection",
            summary = "Disconnect it",
            description = "Its times are free at once; what was written there stays. Within ten minutes it can be "
                    + "restored.")
    void remove(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable CalendarConnectionId connection) {
        connections.remove(business, provider, connection);
    }

    @PostMapping("/{connection}/restore")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(operationId = "restoreCalendarConnection", summary = "Take the removal back")
    View restore(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable CalendarConnectionId connection,
            Language language) {
        return view(connections.restore(business, provider, connection), language);
    }

    private View view(CalendarConnection connection, Language language) {
        return new View(
                connection.id(),
                connection.provider(),
                connection.name(),
                connection.host(),
                connection.user(),
                connection.shows(),
                connection.addedAt(),
                fault(connection.fault(), language),
                connection.calendars().stream().map(one -> item(one, language)).toList());
    }

    private Item item(ConnectedCalendar one, Language language) {
        var state = one.state();
        return new Item(
                state.id(),
                state.name(),
                one.counts(),
                one.receives(),
                one.writable(),
                state.seenAt().orElse(null),
                fault(state.fault(), language),
                state.entries(),
                state.unreadable(),
                state.whole());
    }

    private OutsideCalendarController.@Nullable Fault fault(Optional<String> fault, Language language) {
        return fault.map(code -> new OutsideCalendarController.Fault(code, messages.text(language, "problem." + code)))
                .orElse(null);
    }
}
