package care.tend.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One connection that stays open, and requests written to it as bytes: what a client costs here is taken from the
 * server on the other core, so that it has to cost next to nothing. Knows as much of HTTP/1.1 as Tend answers with.
 */
final class Wire implements AutoCloseable {

    private final URI uri;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean closes;
    private final String head;
    private final byte[] line = new byte[8192];
    private byte[] body = new byte[8192];
    private int length;

    /** @param cookie under which it is signed in */
    Wire(String origin, String cookie) throws IOException {
        this.uri = URI.create(origin);
        connect();
        this.head = "\r\nHost: " + uri.getAuthority() + "\r\nCookie: " + cookie + "\r\nContent-Type: application/json\r\n";
    }

    /** Over a new connection: the server hangs up on who says nothing for ten seconds. */
    void again() throws IOException {
        socket.close();
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getByName(uri.getHost()), uri.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        out = socket.getOutputStream();
        closes = false;
    }

    /** Sends it and reads the whole answer; returns its status. */
    int post(String path, String headers, String json) throws IOException {
        var sent = "POST " + path + " HTTP/1.1" + head + headers + "Content-Length: " + json.length() + "\r\n\r\n" + json;
        if (closes) {
            again();
        }
        out.write(sent.getBytes(StandardCharsets.ISO_8859_1));
        return answer();
    }

    /** What was said last. */
    String said() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    private int answer() throws IOException {
        length = 0;
        int status = Integer.parseInt(header().substring(9, 12));
        int announced = -1;
        for (var field = header(); !field.isEmpty(); field = header()) {
            if (field.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                announced = Integer.parseInt(field.substring(15).strip());
            }
            closes |= field.equalsIgnoreCase("Connection: close");
        }
        if (announced >= 0) {
            take(announced);
            return status;
        }
        for (int piece = Integer.parseInt(header(), 16); piece > 0; piece = Integer.parseInt(header(), 16)) {
            take(piece);
            header();
        }
        header();
        return status;
    }

    private void take(int bytes) throws IOException {
        if (body.length < length + bytes) {
            body = java.util.Arrays.copyOf(body, 2 * (length + bytes));
        }
        if (in.readNBytes(body, length, bytes) != bytes) {
            throw new IOException("hung up");
        }
        length += bytes;
    }

    private String header() throws IOException {
        int n = 0;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("hung up");
            }
            line[n++] = (byte) c;
        }
        return new String(line, 0, n - 1, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
