package care.tend.scheduling.internal.calendars.dav;

import javax.xml.namespace.QName;

/** Names of what is asked and told. */
public final class Names {

    public static final String DAV = "DAV:";
    public static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    public static final String SERVER = "http://calendarserver.org/ns/";

    public static final QName RESOURCE_TYPE = new QName(DAV, "resourcetype");
    public static final QName DISPLAY_NAME = new QName(DAV, "displayname");
    public static final QName ETAG = new QName(DAV, "getetag");
    public static final QName CONTENT_TYPE = new QName(DAV, "getcontenttype");
    public static final QName PRINCIPAL = new QName(DAV, "current-user-principal");
    public static final QName PRINCIPAL_URL = new QName(DAV, "principal-URL");
    public static final QName OWNER = new QName(DAV, "owner");
    public static final QName PRIVILEGES = new QName(DAV, "current-user-privilege-set");
    public static final QName REPORTS = new QName(DAV, "supported-report-set");
    public static final QName SYNC_TOKEN = new QName(DAV, "sync-token");
    public static final QName HOME = new QName(CALDAV, "calendar-home-set");
    public static final QName COMPONENTS = new QName(CALDAV, "supported-calendar-component-set");
    public static final QName DATA = new QName(CALDAV, "calendar-data");
    public static final QName CTAG = new QName(SERVER, "getctag");

    public static final QName HREF = new QName(DAV, "href");
    public static final QName STATUS = new QName(DAV, "status");
    public static final QName PROP = new QName(DAV, "prop");
    public static final QName PROPSTAT = new QName(DAV, "propstat");
    public static final QName RESPONSE = new QName(DAV, "response");
    public static final QName MULTISTATUS = new QName(DAV, "multistatus");
    public static final QName CALENDAR = new QName(CALDAV, "calendar");
    public static final QName COMPONENT = new QName(CALDAV, "comp");

    private Names() {}
}
