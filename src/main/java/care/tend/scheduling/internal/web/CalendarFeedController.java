package care.tend.scheduling.internal.web;

import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Caller;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Pages;
import care.tend.platform.Permission;
import care.tend.scheduling.CalendarFeed;
import care.tend.scheduling.CalendarFeed.Shows;
import care.tend.scheduling.CalendarFeedId;
import care.tend.scheduling.CalendarFeeds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** The calendars a member follows with programs of their own; nobody sees another member's. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/calendar-feeds")
@Tag(name = "Calendars")
class CalendarFeedController {

    private final CalendarFeeds feeds;
    private final Pages pages;

    CalendarFeedController(CalendarFeeds feeds, Pages pages) {
        this.feeds = feeds;
        this.pages = pages;
    }

    /**
     * @param provider whose appointments; null for everyone's, and for those of a thing
     * @param resource the room, the equipment or the run that it is of; null for people's
     * @param url to follow it with any program, to read
     * @param dav to sign in with programs that speak CalDAV
     */
    @Schema(name = "CalendarFeed")
    record View(
            CalendarFeedId id,
            @Nullable ProviderId provider,
            @Nullable ResourceId resource,
            Shows shows,
            String url,
            Dav dav,
            Instant createdAt,
            @Nullable Instant lastReadAt) {}

    /** What CalDAV programs ask for. Unlike the address it lets them move appointments, where their maker may. */
    @Schema(name = "CalendarSignIn")
    record Dav(String server, String user, String password) {}

    @Schema(name = "CalendarFeeds")
    record Listing(List<View> items) {}

    /**
     * @param provider whose appointments; everyone's without
     * @param resource what takes place in or with a thing, instead of somebody's
     */
    @Schema(name = "NewCalendarFeed")
    record Wish(@Nullable ProviderId provider, @Nullable ResourceId resource, Shows shows) {}

    @Schema(name = "CalendarFeedShows")
    record Showing(Shows shows) {}

    /** JSON may leave it out in spite of its type. */
    private static Shows told(@Nullable Shows shows) {
        var fields = new Fields();
        var told = fields.needed("shows", shows);
        fields.refuse();
        return told;
    }

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "listCalendarFeeds",
            summary = "List my calendars to follow",
            description = "Each with its secret address, which is shown to whoever made it and to nobody else.")
    Listing list(@PathVariable BusinessId business, Caller.Member me) {
        return new Listing(
                feeds.of(business, me.account()).stream().map(this::view).toList());
    }

    @PostMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "openCalendarFeed",
            summary = "Open a calendar to follow",
            description =
                    "One for each person and each thing whose appointments I follow, and one for everyone's; asked for again, the "
                            + "one there is. Its entries are written in the language of this request.")
    View open(@PathVariable BusinessId business, Caller.Member me, @RequestBody Wish wish, Language language) {
        var provider = Optional.ofNullable(wish.provider());
        var resource = Optional.ofNullable(wish.resource());
        return view(feeds.open(business, me.account(), provider, resource, told(wish.shows()), language));
    }

    @PutMapping("/{feed}/shows")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "showInCalendarFeed", summary = "Say how much its entries tell")
    View show(
            @PathVariable BusinessId business,
            @PathVariable CalendarFeedId feed,
            Caller.Member me,
            @RequestBody Showing showing,
            Language language) {
        return view(feeds.show(business, me.account(), feed, told(showing.shows()), language));
    }

    @PostMapping("/{feed}/address")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "readdressCalendarFeed",
            summary = "Give it another address",
            description = "The one it had opens nothing from now on, and does not come back.")
    View readdress(@PathVariable BusinessId business, @PathVariable CalendarFeedId feed, Caller.Member me) {
        return view(feeds.readdress(business, me.account(), feed));
    }

    @DeleteMapping("/{feed}")
    @Needs(Permission.APPOINTMENTS_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "closeCalendarFeed",
            summary = "Close a calendar",
            description = "Its address opens nothing from now on. Within ten minutes it can be reopened.")
    void close(@PathVariable BusinessId business, @PathVariable CalendarFeedId feed, Caller.Member me) {
        feeds.close(business, me.account(), feed);
    }

    @PostMapping("/{feed}/reopen")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "reopenCalendarFeed", summary = "Take the closing back")
    View reopen(@PathVariable BusinessId business, @PathVariable CalendarFeedId feed, Caller.Member me) {
        return view(feeds.reopen(business, me.account(), feed));
    }

    private View view(CalendarFeed feed) {
        return new View(
                feed.id(),
                feed.provider().orElse(null),
                feed.resource().orElse(null),
                feed.shows(),
                pages.site() + FeedFileController.path(feeds.secret(feed)),
                new Dav(pages.site() + "/dav/", feed.id().text(), feeds.password(feed)),
                feed.createdAt(),
                feed.lastReadAt().orElse(null));
    }
}
