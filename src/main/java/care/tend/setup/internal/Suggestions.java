package care.tend.setup.internal;

import care.tend.business.Trade;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.setup.Draft;
import com.ibm.icu.util.TimeZone;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays what is believable under what somebody told: their trade's hours and services, their country's languages, prices
 * of their currency. What they changed is theirs and stays; the rest follows when they choose another trade or
 * currency.
 */
@Component
public class Suggestions {

    /** The country of a zone that belongs to none. */
    static final String NOWHERE = "ZZ";

    private final Trades trades;

    Suggestions(Trades trades) {
        this.trades = trades;
    }

    /**
     * {@code now} with every part filled in, once the trade is known.
     *
     * @param before the draft as it was kept last
     * @param owner the name of whoever sets the business up: the first who can be booked
     * @param reader in whose language they write
     */
    public Draft fill(Draft before, Draft now, String owner, Language reader) {
        var trade = now.place().trade();
        if (trade == null) {
            return now;
        }
        var custom = trades.of(trade);
        var earlier = before.place().trade();
        var old = earlier == null ? custom : trades.of(earlier);
        return new Draft(
                now.step(),
                now.place(),
                now.hours() == null || now.hours().equals(old.hours()) ? custom.hours() : now.hours(),
                people(now.people(), old.title(), custom.title(), owner),
                services(before, now, trade),
                look(before, now, old, custom, reader));
    }

    /** Services of the trade that are not among theirs. */
    public List<Draft.Offer> more(Draft draft) {
        var trade = draft.place().trade();
        var taken = draft.services();
        if (trade == null || taken == null) {
            return List.of();
        }
        return trades.of(trade).services().stream()
                .filter(s -> taken.stream().noneMatch(t -> s.key().equals(t.origin())))
                .map(s -> offer(s, draft.place().currency()))
                .toList();
    }

    private static List<Draft.Person> people(
            @Nullable List<Draft.Person> people, LocalText oldTitle, LocalText title, String owner) {
        if (people == null) {
            return List.of(new Draft.Person(owner, title, true));
        }
        return people.stream()
                .map(p -> p.title().equals(oldTitle) ? new Draft.Person(p.name(), title, p.me()) : p)
                .toList();
    }

    private List<Draft.Offer> services(Draft before, Draft now, Trade trade) {
        var currency = now.place().currency();
        var services = now.services();
        var fresh = trades.of(trade).services().stream()
                .filter(Trades.Suggestion::fromTheStart)
                .map(s -> offer(s, currency));
        if (services == null) {
            return fresh.toList();
        }
        var theirs = services.stream().map(o -> priced(o, before.place().currency(), currency));
        if (before.place().trade() == trade) {
            return theirs.toList();
        }
        var changed = theirs.filter(o -> o.touched() || o.origin() == null).toList();
        return Stream.concat(changed.stream(), fresh.filter(f -> changed.stream()
                        .noneMatch(c -> Objects.equals(c.origin(), f.origin()))))
                .toList();
    }

    /** In another currency a figure they typed would mean something else: it is asked for anew. */
    private Draft.Offer priced(Draft.Offer offer, @Nullable String from, @Nullable String to) {
        var suggestion = trades.suggestion(offer.origin());
        if (suggestion.isPresent() && !offer.touched()) {
            return offer(suggestion.get(), to);
        }
        var figure = offer.price();
        if (from == null || from.equals(to) || figure == null || figure == 0) {
            return offer;
        }
        var price = suggestion
                .filter(s -> figure.equals(trades.price(s.price(), from)))
                .map(s -> trades.price(s.price(), to))
                .orElse(null);
        return new Draft.Offer(offer.origin(), offer.touched(), offer.name(), offer.minutes(), price);
    }

    private Draft.Offer offer(Trades.Suggestion s, @Nullable String currency) {
        return new Draft.Offer(s.key(), false, s.name(), s.minutes(), trades.price(s.price(), currency));
    }

    private Draft.Look look(Draft before, Draft now, Trades.Custom old, Trades.Custom custom, Language reader) {
        var look = now.look();
        if (look == null) {
            return new Draft.Look(custom.accent(), languages(now, reader), LocalText.NONE);
        }
        var accent = old.accent().equals(look.accent()) ? custom.accent() : look.accent();
        var untouched = look.languages().equals(languages(before, reader));
        return new Draft.Look(accent, untouched ? languages(now, reader) : look.languages(), look.about());
    }

    private List<Language> languages(Draft draft, Language reader) {
        var zone = draft.place().zone();
        var country = zone == null ? NOWHERE : country(zone);
        return Stream.concat(Stream.of(reader), trades.languages(country).stream())
                .distinct()
                .toList();
    }

    /** Of the zone, by ISO 3166-1; {@link #NOWHERE} when it belongs to none. */
    static String country(String zone) {
        try {
            var region = TimeZone.getRegion(zone);
            return region.equals("001") ? NOWHERE : region;
        } catch (IllegalArgumentException unknown) {
            return NOWHERE;
        }
    }
}
