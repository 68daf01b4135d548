package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.kernel.Invalid;
import care.tend.pets.PetRefused;
import care.tend.platform.OpenToVisitors;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.internal.pages.ManageDesk.Door;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the pet is called, told by whoever has the secret link: booking asked for its kind only. */
@Controller
@RequestMapping("/b/{slug}/booking/{secret}/pet")
class PetNaming {

    static final int LONGEST = 80;

    private final ManageDesk desk;
    private final Appointments appointments;

    PetNaming(ManageDesk desk, Appointments appointments) {
        this.desk = desk;
        this.appointments = appointments;
    }

    @OpenToVisitors
    @PostMapping
    ResponseEntity<String> tell(
            @PathVariable String slug,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (desk.open(slug, secret, request, response)) {
            case Door.Unknown(var visit) -> desk.unknown(visit);
            case Door.Found(var opened) -> opened.nameless() ? tell(opened, request) : seeOther(opened.path());
        };
    }

    private ResponseEntity<String> tell(Opened opened, HttpServletRequest request) {
        try {
            appointments.namePet(opened.visit().id(), opened.appointment().id(), DetailsDesk.text(request, "name"));
            return seeOther(opened.path() + back(request));
        } catch (Invalid | PetRefused refused) {
            return desk.page(HttpStatus.UNPROCESSABLE_CONTENT, opened, null, request);
        }
    }

    /** A page that has just said "You are booked" goes on saying so. */
    static String back(HttpServletRequest request) {
        var booked = request.getParameter("booked");
        return booked == null ? "" : booked.equals("mail") ? "?booked=mail" : "?booked";
    }
}
