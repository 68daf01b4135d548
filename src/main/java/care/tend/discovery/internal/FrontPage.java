package care.tend.discovery.internal;

import java.util.List;

/** The front page. */
public record FrontPage(List<House> houses) {

    /** @param say the beginning of what they say about themselves */
    public record House(String slug, String name, String trade, String say) {}
}
