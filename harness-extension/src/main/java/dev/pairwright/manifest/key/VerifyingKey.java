package dev.pairwright.manifest.key;

import dev.pairwright.core.Sha256;
import java.util.HexFormat;
import org.apiguardian.api.API;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.util.Arrays;

/** The public half of a signing key: with it anybody can tell whether a signature is that key's. */
@API(status = API.Status.INTERNAL)
public final class VerifyingKey {

    private static final String LABEL = "PUBLIC KEY";

    /** SubjectPublicKeyInfo (RFC 8410) before the 32 bytes of the key. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Ed25519PublicKeyParameters key;

    VerifyingKey(Ed25519PublicKeyParameters key) {
        this.key = key;
    }

    /**
     * Takes a key as {@link #pem()} wrote it.
     *
     * @throws IllegalArgumentException if the text is no Ed25519 public key in PEM
     */
    public static VerifyingKey of(String pem) {
        Pem block = Pem.first(pem);
        if (!block.label().equals(LABEL)) {
            throw new IllegalArgumentException("a " + block.label() + ", not a " + LABEL);
        }
        byte[] der = block.der();
        if (der.length != PREFIX.length + Ed25519PublicKeyParameters.KEY_SIZE
                || !java.util.Arrays.equals(der, 0, PREFIX.length, PREFIX, 0, PREFIX.length)) {
            throw new IllegalArgumentException("no public key of kind " + SigningKey.ALGORITHM);
        }
        try {
            return new VerifyingKey(new Ed25519PublicKeyParameters(der, PREFIX.length));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no public key of kind " + SigningKey.ALGORITHM, e);
        }
    }

    /** The key as {@code openssl} reads it: SubjectPublicKeyInfo in PEM, a line end at the end. */
    public String pem() {
        return new Pem(LABEL, encoded()).text();
    }

    /** A short name of the key for people: the beginning of the SHA-256 of its SubjectPublicKeyInfo. */
    public String fingerprint() {
        return Sha256.of(encoded()).hex().substring(0, 16);
    }

    /** Whether the signature over exactly these bytes was made with the private half of this key. */
    public boolean verifies(byte[] bytes, byte[] signature) {
        Ed25519Signer check = new Ed25519Signer();
        check.init(false, key);
        check.update(bytes, 0, bytes.length);
        return check.verifySignature(signature);
    }

    private byte[] encoded() {
        return Arrays.concatenate(PREFIX, key.getEncoded());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && java.util.Arrays.equals(key.getEncoded(), that.key.getEncoded());
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(key.getEncoded());
    }

    @Override
    public String toString() {
        return SigningKey.ALGORITHM + " " + fingerprint();
    }
}
