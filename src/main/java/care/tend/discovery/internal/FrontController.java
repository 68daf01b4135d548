package care.tend.discovery.internal;

import care.tend.business.BusinessName;
import care.tend.business.Businesses;
import care.tend.catalogue.Services;
import care.tend.platform.Language;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Pages;
import care.tend.platform.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: what Tend is, and with whom one can book. */
@Controller
class FrontController {

    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final int MOST = 12;
    private static final int LONGEST = 90;

    private final Businesses businesses;
    private final Services services;
    private final Transactions transactions;
    private final Pages pages;

    FrontController(Businesses businesses, Services services, Transactions transactions, Pages pages) {
        this.businesses = businesses;
        this.services = services;
        this.transactions = transactions;
        this.pages = pages;
    }

    @OpenToVisitors
    @GetMapping("/")
    ResponseEntity<String> front(HttpServletRequest request, HttpServletResponse response) {
        var words = pages.words(request, LANGUAGES);
        var frame = pages.frame(request, response, LANGUAGES, words.say("public.front.title"))
                .withCanonical("/", words.say("public.front.more"));
        var houses = transactions.plain(() -> businesses.listed(MOST)).stream()
                .flatMap(name -> house(name, words.language()).stream())
                .toList();
        return pages.answer(HttpStatus.OK, "discovery/front.jte", frame, new FrontPage(houses));
    }

    /** Empty while there is nothing to book with them. */
    private Optional<FrontPage.House> house(BusinessName name, Language language) {
        return transactions.in(name.id(), () -> {
            if (services.published(name.id()).isEmpty()) {
                return Optional.empty();
            }
            var business = businesses.read(name.id());
            var about = business.about().in(language, business.languages());
            return Optional.of(new FrontPage.House(
                    name.slug(), name.name(), business.trade().code(), beginning(about)));
        });
    }

    /** The first sentence, or as many whole words as fit. */
    static String beginning(String text) {
        int stop = text.indexOf(". ");
        var sentence = stop > 0 ? text.substring(0, stop + 1) : text;
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST);
        return sentence.substring(0, space > 0 ? space : LONGEST) + "…";
    }
}
