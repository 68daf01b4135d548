package care.tend.scheduling;

import care.tend.kernel.TendException;

/** Why a calendar elsewhere was not read. What was read of it before holds. */
public abstract sealed class CalendarRefused extends TendException {

    private static final long serialVersionUID = 1L;

    CalendarRefused(Kind kind, String code) {
        super(kind, code);
    }

    /** Its server lets nobody in, or not with this address. */
    public static final class Denied extends CalendarRefused {
        private static final long serialVersionUID = 1L;

        public Denied() {
            super(Kind.INVALID, "calendars.denied");
        }
    }

    /** There is nothing at the address, or no longer. */
    public static final class Gone extends CalendarRefused {
        private static final long serialVersionUID = 1L;

        public Gone() {
            super(Kind.INVALID, "calendars.gone");
        }
    }

    /** What stands there is no calendar: a page to look at, most often. */
    public static final class NoCalendar extends CalendarRefused {
        private static final long serialVersionUID = 1L;

        public NoCalendar() {
            super(Kind.INVALID, "calendars.no-calendar");
        }
    }

    /** Its server has a trouble of its own. */
    public static final class Troubled extends CalendarRefused {
        private static final long serialVersionUID = 1L;

        public Troubled() {
            super(Kind.INVALID, "calendars.troubled");
        }
    }

    /** One person follows as many as they may. */
    public static final class TooMany extends CalendarRefused {
        private static final long serialVersionUID = 1L;

        public TooMany() {
            super(Kind.CONFLICT, "calendars.too-many");
        }
    }

    /** Its server does not accept the user name or the password. */
    public static final class SignIn extends CalendarRefused {
        private static final long serialVersionUID = 1L;

        public SignIn() {
            super(Kind.INVALID, "calendars.sign-in");
        }
    }

    /** No calendar server answers at the address. */
    public static final class NoServer extends CalendarRefused {
        private static final long serialVersionUID = 1L;

        public NoServer() {
            super(Kind.INVALID, "calendars.no-server");
        }
    }

    /** There is a calendar server, but no calendar for appointments. */
    public static final class NoCalendars extends CalendarRefused {
        private static final long serialVersionUID = 1L;

        public NoCalendars() {
            super(Kind.INVALID, "calendars.no-calendars");
        }
    }

    /** It can be read and not written to. */
    public static final class ReadOnly extends CalendarRefused {
        private static final long serialVersionUID = 1L;

        public ReadOnly() {
            super(Kind.INVALID, "calendars.read-only");
        }
    }
}
