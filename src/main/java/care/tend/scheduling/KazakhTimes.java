package care.tend.scheduling;

import java.time.LocalTime;

/**
 * Case endings of a time of day in Kazakh. They follow the last word one says: 19:00 ends in «нөл», 18:30 in «отыз»,
 * 10:15 in «бес», 10:40 in «қырық»; its vowel decides between front and back, its last sound between voiced and
 * voiceless.
 */
final class KazakhTimes {

    private enum Sound {
        FRONT_VOICED("ге", "де"),
        FRONT_VOICELESS("ке", "те"),
        BACK_VOICED("ға", "да"),
        BACK_VOICELESS("қа", "та");

        private final String dative;
        private final String locative;

        Sound(String dative, String locative) {
            this.dative = dative;
            this.locative = locative;
        }
    }

    private KazakhTimes() {}

    /** "19:00-ге", as in "19:00-ге дейін". */
    static String dative(String text, LocalTime time) {
        return text + "-" + sound(time.getMinute()).dative;
    }

    /** "09:30-да", as in "09:30-да ашылады". */
    static String locative(String text, LocalTime time) {
        return text + "-" + sound(time.getMinute()).locative;
    }

    private static Sound sound(int minute) {
        return switch (minute % 10) {
            case 3, 4, 5 -> Sound.FRONT_VOICELESS;
            case 6, 9 -> Sound.BACK_VOICED;
            case 0 -> tens(minute);
            default -> Sound.FRONT_VOICED;
        };
    }

    private static Sound tens(int minute) {
        return switch (minute) {
            case 10, 20, 30 -> Sound.BACK_VOICED;
            case 40 -> Sound.BACK_VOICELESS;
            default -> Sound.FRONT_VOICED;
        };
    }
}
