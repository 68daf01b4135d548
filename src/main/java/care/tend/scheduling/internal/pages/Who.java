package care.tend.scheduling.internal.pages;

/** Somebody to choose, or anyone: then {@code hue} is 0. */
public record Who(String name, String role, int hue, String initials, String href, boolean chosen) {

    public boolean anyone() {
        return hue == 0;
    }
}
