package care.tend.scheduling.internal.calendars.dav;

import javax.xml.namespace.QName;

/** Names of what is asked and told. */
final class Names {

    static final String DAV = "DAV:";
    static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    static final String SERVER = "http://calendarserver.org/ns/";

    static final QName RESOURCE_TYPE = new QName(DAV, "resourcetype");
    static final QName DISPLAY_NAME = new QName(DAV, "displayname");
    static final QName ETAG = new QName(DAV, "getetag");
    static final QName CONTENT_TYPE = new QName(DAV, "getcontenttype");
    static final QName PRINCIPAL = new QName(DAV, "current-user-principal");
    static final QName PRINCIPAL_URL = new QName(DAV, "principal-URL");
    static final QName OWNER = new QName(DAV, "owner");
    static final QName PRIVILEGES = new QName(DAV, "current-user-privilege-set");
    static final QName REPORTS = new QName(DAV, "supported-report-set");
    static final QName SYNC_TOKEN = new QName(DAV, "sync-token");
    static final QName HOME = new QName(CALDAV, "calendar-home-set");
    static final QName COMPONENTS = new QName(CALDAV, "supported-calendar-component-set");
    static final QName DATA = new QName(CALDAV, "calendar-data");
    static final QName CTAG = new QName(SERVER, "getctag");

    private Names() {}
}
