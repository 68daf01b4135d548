package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.TimeRange;
import care.tend.platform.Caller;
import care.tend.platform.Idempotency;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.scheduling.ClassChange;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassPlan;
import care.tend.scheduling.ClassTerms;
import care.tend.scheduling.Classes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Classes: planning them, who comes, and taking a seat. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/classes")
@Tag(name = "Classes")
class ClassController {

    private static final Duration LONGEST = Duration.ofDays(100);

    private final Classes classes;
    private final ClassDesk desk;
    private final Idempotency idempotency;

    ClassController(Classes classes, ClassDesk desk, Idempotency idempotency) {
        this.classes = classes;
        this.desk = desk;
        this.idempotency = idempotency;
    }

    /**
     * @param things rooms and equipment it takes up
     * @param start of the first
     * @param rule how it repeats, RFC 5545 with COUNT or UNTIL; null for one class
     */
    @Schema(name = "NewClass")
    record New(
            ServiceId service,
            LocationId location,
            List<ProviderId> providers,
            @Nullable List<ResourceId> things,
            Instant start,
            int minutes,
            @Nullable String rule,
            ClassTerms terms) {

        @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
        ClassPlan read() {
            return new ClassPlan(
                    service,
                    location,
                    providers == null ? List.of() : providers,
                    things == null ? List.of() : things,
                    start,
                    minutes,
                    Optional.ofNullable(rule),
                    terms);
        }
    }

    @PostMapping
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "planClasses",
            summary = "Plan a class, or several",
            description = "All of them or none; with an entry of 'course' or 'both' they are one course. 409 "
                    + "scheduling.class-clashes names those whose time somebody or a room does not have.")
    ClassView.Many plan(
            @PathVariable BusinessId business,
            @RequestBody New wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller.Member caller,
            Language language) {
        var plan = wish.read();
        var scope = "plan classes " + business + " " + caller.account();
        return idempotency.once(
                business,
                scope,
                key,
                wish,
                ClassView.Many.class,
                () -> desk.shown(business, classes.plan(business, plan), language));
    }

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "listClasses",
            summary = "List classes",
            description = "Those that begin within a time of at most 100 days, also those that do not take place.")
    ClassView.Many list(
            @PathVariable BusinessId business,
            @RequestParam Instant from,
            @RequestParam Instant to,
            Language language) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new Invalid("to", "field.range", Map.of("min", 1, "max", LONGEST.toDays()));
        }
        return desk.within(business, new TimeRange(from, to), language);
    }

    @GetMapping("/open")
    @OpenToVisitors
    @Operation(
            operationId = "listOpenClasses",
            summary = "List the classes that can be booked",
            description = "The next 200 that visitors may see, with the seats that are left.")
    ClassView.OpenOnes open(@PathVariable BusinessId business, Language language) {
        return desk.open(business, language);
    }

    @GetMapping("/{session}")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readClass", summary = "Read a class and who comes")
    ClassView.Roster read(@PathVariable BusinessId business, @PathVariable ClassId session, Language language) {
        return desk.roster(business, session, language);
    }

    @PutMapping("/{session}")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "changeClass",
            summary = "Move a class, or give it other teachers, rooms or seats",
            description =
                    "Those who have a seat are told of a new time. 409 scheduling.class-clashes when somebody or a "
                            + "room has something else then; 412 when If-Match is not its version.")
    ClassView.Roster change(
            @PathVariable BusinessId business,
            @PathVariable ClassId session,
            @RequestBody ClassChange change,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Language language) {
        classes.change(business, session, change, ifMatch);
        return desk.roster(business, session, language);
    }

    @PostMapping("/{session}/cancel")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "cancelClass",
            summary = "Cancel a class",
            description = "Its time is freed, and everybody who has a seat is told. Twice is once.")
    ClassView.Roster cancel(@PathVariable BusinessId business, @PathVariable ClassId session, Language language) {
        classes.callOff(business, session);
        return desk.roster(business, session, language);
    }
}
