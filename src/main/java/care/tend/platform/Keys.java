package care.tend.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs what leaves and must come back unchanged (cursors, cookies of visitors), and seals what is kept for others. The
 * key is random per installation, made at first start in the folder of keys, readable by its owner alone.
 */
@Component
public class Keys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_LETTERS = 22;
    private static final int DERIVED_LETTERS = 32;
    /** Of AES-GCM (NIST SP 800-38D). */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Keys(@Value("${tend.keys}") Path folder) throws IOException {
        this.key = new SecretKeySpec(readOrMake(folder.resolve("signing.key")), ALGORITHM);
    }

    /** {@code text} with a signature that only this installation, for this {@code purpose}, can make. */
    public String sign(String purpose, String text) {
        return signature(purpose, text) + text;
    }

    /**
     * A token of 192 bits that only this installation can make of {@code text}, and always the same: for a secret that
     * must be told again later without being stored.
     */
    public String derive(String purpose, String text) {
        return mac(purpose, text).substring(0, DERIVED_LETTERS);
    }

    /**
     * The text under a signature of ours.
     *
     * @throws BadSignature when it was made elsewhere, for another purpose, or changed on the way
     */
    public String open(String purpose, String signed) throws BadSignature {
        if (signed.length() < SIGNATURE_LETTERS) {
            throw new BadSignature();
        }
        var text = signed.substring(SIGNATURE_LETTERS);
        var given = signed.substring(0, SIGNATURE_LETTERS).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, signature(purpose, text).getBytes(StandardCharsets.UTF_8))) {
            throw new BadSignature();
        }
        return text;
    }

    /**
     * {@code text} so that only this installation, for this {@code purpose}, can read it: for secrets of others that
     * must be told again, as the address of a calendar. Never the same twice.
     */
    public String seal(String purpose, String text) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var both =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both.array());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * What was sealed.
     *
     * @throws BadSignature when it was sealed elsewhere, for another purpose, or changed since
     */
    public String unseal(String purpose, String sealed) throws BadSignature {
        try {
            var both = Base64.getUrlDecoder().decode(sealed);
            if (both.length < NONCE_BYTES) {
                throw new BadSignature();
            }
            var nonce = Arrays.copyOf(both, NONCE_BYTES);
            var text =
                    cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            throw new BadSignature();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(full("seal", purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** Said of a signature that is not ours. */
    public static final class BadSignature extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private String signature(String purpose, String text) {
        return mac(purpose, text).substring(0, SIGNATURE_LETTERS);
    }

    private String mac(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(full(purpose, text));
    }

    private byte[] full(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static byte[] readOrMake(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
        } catch (FileAlreadyExistsException kept) {
            // made at an earlier start
        }
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
