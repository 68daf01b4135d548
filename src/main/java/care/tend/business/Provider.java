package care.tend.business;

import care.tend.platform.LocalText;

/**
 * A bookable professional.
 *
 * @param hue 1 to 8, assigned in order when they join; it says who they are on every calendar and never changes by
 *     itself
 * @param initials one or two capitals that stand beside the hue
 * @param version grows with each edit
 */
public record Provider(ProviderId id, ProviderProfile profile, int hue, String initials, int version) {

    public String name() {
        return profile.name();
    }

    public LocalText title() {
        return profile.title();
    }

    public boolean active() {
        return !Boolean.FALSE.equals(profile.active());
    }
}
