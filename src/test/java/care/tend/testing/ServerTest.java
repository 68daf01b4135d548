package care.tend.testing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test that talks to the server as the world does, and may look behind it. */
@TendTest
public abstract class ServerTest {

    @LocalServerPort
    protected int port;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected SwitchingDataSource database;

    /** Somebody new, with no cookie. */
    protected Http visitor() {
        return new Http(port);
    }
}
