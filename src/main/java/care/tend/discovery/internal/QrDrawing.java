package care.tend.discovery.internal;

import io.nayuki.qrcodegen.QrCode;

/**
 * Draws QR codes (ISO/IEC 18004), made here and nowhere else: black on white in any theme, since cameras want it so.
 */
final class QrDrawing {

    /** Light modules around the code, as the standard demands. */
    private static final int QUIET = 4;

    private QrDrawing() {}

    /** An SVG that opens {@code text}; it is read also when a seventh of it is smudged. */
    static String svg(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path d=\""
                + runs(code) + "\"/></svg>\n";
    }

    /** One rectangle for each run of dark modules in a row. */
    private static String runs(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
