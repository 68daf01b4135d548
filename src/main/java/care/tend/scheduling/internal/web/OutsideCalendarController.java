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
import care.tend.scheduling.OutsideCalendar;
import care.tend.scheduling.OutsideCalendarId;
import care.tend.scheduling.OutsideCalendars;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

/** Calendars elsewhere whose busy times are kept free. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/providers/{provider}/outside-calendars")
@Tag(name = "Calendars")
class OutsideCalendarController {

    private final OutsideCalendars calendars;
    private final RateLimits limits;
    private final Messages messages;

    OutsideCalendarController(OutsideCalendars calendars, RateLimits limits, Messages messages) {
        this.calendars = calendars;
        this.limits = limits;
        this.messages = messages;
    }

    /**
     * @param host of its address; the rest is a secret and is not told
     * @param fault what keeps it from being read, and what to do; null while all is well
     */
    @Schema(name = "OutsideCalendar")
    record View(
            OutsideCalendarId id,
            ProviderId provider,
            String name,
            String host,
            @Nullable Instant seenAt,
            Instant nextLookAt,
            @Nullable Fault fault,
            int entries,
            int unreadable,
            boolean whole) {}

    @Schema(name = "OutsideCalendarFault")
    record Fault(String code, String text) {}

    @Schema(name = "OutsideCalendars")
    record Listing(List<View> items) {}

    /** @param name what to call it; its host's name without */
    @Schema(name = "NewOutsideCalendar")
    record Wish(@Nullable String url, @Nullable String name) {}

    @GetMapping
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(operationId = "listOutsideCalendars", summary = "List the calendars elsewhere of a provider")
    Listing list(@PathVariable BusinessId business, @PathVariable ProviderId provider, Language language) {
        return new Listing(calendars.of(business, provider).stream()
                .map(calendar -> view(calendar, language))
                .toList());
    }

    @PostMapping
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addOutsideCalendar",
            summary = "Keep the busy times of a calendar elsewhere free",
            description =
                    "It is read at once, and refused when it cannot be: 422 with a code that begins with "
                            + "'outside.' or 'calendars.'. Then it is asked every 15 minutes. Only when somebody is busy is kept.")
    View add(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            Caller.Member me,
            @RequestBody Wish wish,
            Language language) {
        limits.take(Limit.OUTSIDE_LOOK, me.account().text());
        var url = Objects.requireNonNullElse(wish.url(), "");
        var name = Objects.requireNonNullElse(wish.name(), "");
        return view(calendars.add(business, me.account(), provider, name, url), language);
    }

    @PostMapping("/{calendar}/look")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(operationId = "lookAtOutsideCalendar", summary = "Read it now")
    View look(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable OutsideCalendarId calendar,
            Caller.Member me,
            Language language) {
        limits.take(Limit.OUTSIDE_LOOK, me.account().text());
        return view(calendars.look(business, provider, calendar), language);
    }

    @DeleteMapping("/{calendar}")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeOutsideCalendar",
            summary = "Follow it no longer",
            description = "Its times are free at once. Within ten minutes it can be restored.")
    void remove(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable OutsideCalendarId calendar) {
        calendars.remove(business, provider, calendar);
    }

    @PostMapping("/{calendar}/restore")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(operationId = "restoreOutsideCalendar", summary = "Take the removal back")
    View restore(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable OutsideCalendarId calendar,
            Language language) {
        return view(calendars.restore(business, provider, calendar), language);
    }

    private View view(OutsideCalendar calendar, Language language) {
        return new View(
                calendar.id(),
                calendar.provider(),
                calendar.name(),
                calendar.host(),
                calendar.seenAt().orElse(null),
                calendar.nextLookAt(),
                calendar.fault()
                        .map(code -> new Fault(code, messages.text(language, "problem." + code)))
                        .orElse(null),
                calendar.entries(),
                calendar.unreadable(),
                calendar.whole());
    }
}
