package care.tend.discovery.internal;

import care.tend.business.Business;
import care.tend.business.Location;
import care.tend.business.Trade;
import care.tend.catalogue.Service;
import care.tend.platform.Language;
import care.tend.scheduling.OpeningHours;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a business's page tells search engines: schema.org in JSON-LD, nothing that the page does not show. */
@Component
class BusinessFacts {

    private static final int MOST_OFFERS = 20;

    private final JsonMapper json;

    BusinessFacts(JsonMapper json) {
        this.json = json;
    }

    /** JSON that may stand inside a script element. */
    String of(
            Business business,
            Optional<Location> place,
            Optional<OpeningHours> hours,
            List<Service> services,
            Language language,
            String url) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("@context", "https://schema.org");
        facts.put("@type", type(business.trade()));
        facts.put("name", business.name());
        facts.put("url", url);
        putText(facts, "description", business.about().in(language, business.languages()));
        putText(facts, "telephone", business.profile().phone());
        putText(facts, "email", business.profile().email());
        facts.put(
                "knowsLanguage",
                business.languages().stream().map(Language::code).toList());
        place.ifPresent(p -> place(facts, p));
        hours.ifPresent(h -> facts.put("openingHoursSpecification", hours(h)));
        facts.put(
                "makesOffer",
                services.stream()
                        .limit(MOST_OFFERS)
                        .map(s -> offer(business, s, language))
                        .toList());
        facts.put("potentialAction", Map.of("@type", "ReserveAction", "target", url + "/book"));
        return json.writeValueAsString(facts).replace("<", "\\u003c");
    }

    private static String type(Trade trade) {
        return switch (trade) {
            case VET -> "VeterinaryCare";
            case SALON -> "BeautySalon";
            case SHELTER -> "AnimalShelter";
            case CONSULTING -> "ProfessionalService";
            case GROOMING, TRAINING, KENNEL -> "LocalBusiness";
        };
    }

    private static void place(Map<String, Object> facts, Location place) {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("streetAddress", place.address());
        address.put("addressCountry", place.country());
        facts.put("address", address);
        var latitude = place.details().latitude();
        var longitude = place.details().longitude();
        if (latitude != null && longitude != null) {
            facts.put("geo", Map.of("@type", "GeoCoordinates", "latitude", latitude, "longitude", longitude));
        }
    }

    private static List<Map<String, Object>> hours(OpeningHours hours) {
        return hours.days().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(day -> day.getValue().stream()
                        .<Map<String, Object>>map(open -> Map.of(
                                "@type",
                                "OpeningHoursSpecification",
                                "dayOfWeek",
                                "https://schema.org/" + day.getKey().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                "opens",
                                text(open.start()),
                                "closes",
                                text(open.end()))))
                .toList();
    }

    private static Map<String, Object> offer(Business business, Service service, Language language) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("@type", "Offer");
        offer.put(
                "itemOffered", Map.of("@type", "Service", "name", service.name().in(language, business.languages())));
        var price = service.terms().price();
        if (price != null) {
            int digits = Math.max(price.currency().getDefaultFractionDigits(), 0);
            offer.put("price", BigDecimal.valueOf(price.minor(), digits).toPlainString());
            offer.put("priceCurrency", price.currency().getCurrencyCode());
        }
        return offer;
    }

    private static String text(LocalTime time) {
        return time.withSecond(0).toString();
    }

    private static void putText(
            Map<String, Object> facts, String name, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isEmpty()) {
            facts.put(name, text);
        }
    }
}
