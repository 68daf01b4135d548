package care.tend.scheduling.internal.web;

import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.Delay;
import care.tend.scheduling.Delays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who runs late, and whom it makes wait. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Appointments")
class DelayController {

    private final Delays delays;
    private final Agenda agenda;

    DelayController(Delays delays, Agenda agenda) {
        this.delays = delays;
        this.agenda = agenda;
    }

    @Schema(name = "RunningLate")
    record Late(ProviderId provider, int minutes) {}

    record LateList(List<Late> items) {}

    /** @param minutes 0 when they are on time again */
    @Schema(name = "DelayRequest")
    record Said(int minutes) {}

    /** @param affected by start; without those who begin less than five minutes late */
    @Schema(name = "Delay")
    record View(ProviderId provider, int minutes, List<Affected> affected) {}

    /**
     * @param begins about when it will
     * @param reach {@code mail}: written to when it is announced; {@code told}: was told this time before;
     *     {@code in_person}: is here already or left no address
     */
    @Schema(name = "DelayAffected")
    record Affected(AppointmentView appointment, Instant begins, String reach) {}

    @GetMapping("/delays")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "listDelays", summary = "List who runs late on a day, as was last said")
    LateList list(@PathVariable BusinessId business, @RequestParam LocalDate day) {
        return new LateList(delays.of(business, day).entrySet().stream()
                .map(late -> new Late(late.getKey(), late.getValue()))
                .toList());
    }

    @GetMapping("/providers/{provider}/delay")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "considerDelay",
            summary = "See who would begin late today",
            description = "What comes next begins 'minutes' late, what follows begins when the one before is over. "
                    + "Changes nothing.")
    View consider(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @RequestParam int minutes,
            Language language) {
        return view(business, delays.consider(business, provider, minutes), language);
    }

    @PostMapping("/providers/{provider}/delay")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "announceDelay",
            summary = "Say that somebody runs late today",
            description = "Clients who begin late are written to in their language, each once for the same time.")
    View announce(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @RequestBody Said said,
            Language language) {
        return view(business, delays.announce(business, provider, said.minutes()), language);
    }

    private View view(BusinessId business, Delay delay, Language language) {
        var shown = agenda.views(
                business,
                delay.affected().stream().map(Delay.Affected::appointment).toList(),
                language);
        var affected = new ArrayList<Affected>();
        for (int i = 0; i < shown.size(); i++) {
            var one = delay.affected().get(i);
            affected.add(
                    new Affected(shown.get(i), one.begins(), one.reach().name().toLowerCase(Locale.ROOT)));
        }
        return new View(delay.provider(), delay.minutes(), List.copyOf(affected));
    }
}
