package dev.pairwright.manifest.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import org.apiguardian.api.API;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.util.Arrays;

/** An Ed25519 key (RFC 8032) that signs. What is secret in it never leaves it but to the file it is kept in. */
@API(status = API.Status.INTERNAL)
public final class SigningKey {

    /** The algorithm's name. */
    static final String ALGORITHM = "Ed25519";

    /** The length of a signature in bytes. */
    public static final int SIGNATURE_BYTES = 64;

    private static final String LABEL = "PRIVATE KEY";

    /** PKCS#8 (RFC 8410) before the 32 secret bytes. */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final Ed25519PrivateKeyParameters key;
    private final VerifyingKey verifyingKey;

    private SigningKey(Ed25519PrivateKeyParameters key) {
        this.key = key;
        this.verifyingKey = new VerifyingKey(key.generatePublicKey());
    }

    /** A new key of the system's own randomness. */
    public static SigningKey make() {
        return new SigningKey(new Ed25519PrivateKeyParameters(new SecureRandom()));
    }

    /**
     * Takes a private key in PKCS#8 PEM, unencrypted.
     *
     * @throws IllegalArgumentException saying what it is instead; never showing any of it
     */
    static SigningKey of(String pem) {
        Pem block = Pem.first(pem);
        if (!block.label().equals(LABEL)) {
            throw new IllegalArgumentException("it holds a block \"" + block.label() + "\", not \"" + LABEL + "\"");
        }
        try {
            PrivateKey read = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(block.der()));
            byte[] secret = ((EdECPrivateKey) read).getBytes().orElseThrow();
            return new SigningKey(new Ed25519PrivateKeyParameters(secret, 0));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("its key is not of kind " + ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java knows no keys of kind " + ALGORITHM, e);
        }
    }

    String pem() {
        return new Pem(LABEL, Arrays.concatenate(PKCS8, key.getEncoded())).text();
    }

    /** The public half. */
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** The signature over exactly these bytes, {@value #SIGNATURE_BYTES} bytes long. */
    public byte[] sign(byte[] bytes) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(bytes, 0, bytes.length);
        return signer.generateSignature();
    }

    /** The public half's name. */
    @Override
    public String toString() {
        return "the private half of " + verifyingKey;
    }
}
