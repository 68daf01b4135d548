package care.tend.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * A telephone number in its one international form (ITU-T E.164: {@code +77015550199}), however it was typed. Two
 * people who type the same number give the same value.
 */
public record Phone(@JsonValue String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * Reads what somebody typed.
     *
     * @param region ISO 3166-1 code of the country meant when there is no country code, e.g. {@code KZ}
     * @return empty when it cannot be a number that rings
     */
    public static Optional<Phone> read(String typed, String region) {
        try {
            var number = NUMBERS.parse(typed, region);
            return NUMBERS.isPossibleNumber(number) && !number.hasExtension()
                    ? Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The way people of its country write it to foreigners: {@code +7 701 555 0199}. */
    public String shown() {
        return NUMBERS.format(parsed(), PhoneNumberFormat.INTERNATIONAL);
    }

    private PhoneNumber parsed() {
        try {
            return NUMBERS.parse(e164, null);
        } catch (NumberParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return e164;
    }
}
