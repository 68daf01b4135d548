package care.tend.scheduling;

import care.tend.platform.LocalText;

/**
 * The public holidays of a country or a part of it, which a business may keep.
 *
 * @param code ISO 3166: {@code KZ}, {@code GB-SCT}
 * @param source the law or list they were taken from
 */
public record HolidaySet(String code, LocalText name, String source) {}
