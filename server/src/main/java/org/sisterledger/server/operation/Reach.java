package org.sisterledger.server.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.Settings;
import org.sisterledger.server.settings.SettingsException;

/** How the server is reached: in the clear or by TLS, straight or through a reverse proxy. */
public final class Reach {
    private Reach() {}

    /**
     * The web server's own words for what is set.
     *
     * @throws SettingsException if the key store cannot be used
     */
    public static Map<String, Object> properties(Settings settings) {
        Map<String, Object> all = new HashMap<>();
        all.put("server.port", settings.number(Setting.PORT));
        all.put("server.address", settings.text(Setting.ADDRESS));
        if (settings.is(Setting.PROXY)) {
            // Tomcat believes a neighbour on this machine or in a private network, and nobody else.
            all.put("server.forward-headers-strategy", "native");
            all.put("server.tomcat.remoteip.host-header", "X-Forwarded-Host");
        } else {
            all.put("server.forward-headers-strategy", "none");
        }
        settings.find(Setting.TLS_KEY_STORE).ifPresent(store -> {
            check(Path.of(store), settings);
            all.put("server.ssl.key-store", Path.of(store).toUri().toString());
            all.put("server.ssl.key-store-type", "PKCS12");
            all.put("server.ssl.key-store-password", settings.text(Setting.TLS_PASSWORD));
            all.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        });
        return all;
    }

    // The web server would say the same in the words of the JDK.
    private static void check(Path file, Settings settings) {
        String where = settings.origin(Setting.TLS_KEY_STORE) + ": " + Setting.TLS_KEY_STORE.key() + ": ";
        char[] password = settings.text(Setting.TLS_PASSWORD).toCharArray();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    store.getKey(alias, password);
                    return;
                }
            }
            throw new SettingsException(where + "expected a key with its certificate in '" + file
                    + "', and there is none. Export both into it.");
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? wrongPassword(where, file)
                    : new SettingsException(where + "expected a PKCS12 key store, and '" + file
                            + "' cannot be read as one. Make it with 'openssl pkcs12 -export' or 'keytool'.");
        } catch (UnrecoverableKeyException e) {
            throw wrongPassword(where, file);
        } catch (GeneralSecurityException e) {
            throw new SettingsException(where + "the key in '" + file + "' cannot be used: "
                    + e.getClass().getSimpleName() + ". Export key and certificate again.");
        }
    }

    private static SettingsException wrongPassword(String where, Path file) {
        return new SettingsException(where + "the password in " + Setting.TLS_PASSWORD.key() + " does not open '" + file
                + "'. Set the right one in " + Setting.TLS_PASSWORD.variable() + ".");
    }
}
