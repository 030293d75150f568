package org.sisterledger.connect.wikidata;

import java.util.Optional;
import org.sisterledger.connect.register.RegisterSource;
import org.sisterledger.connect.register.RegisterSource.Publication;
import org.sisterledger.connect.register.RegisterSource.Register;
import org.sisterledger.connect.register.Slugs;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.time.Edtf;

/** Wikidata as a register, read in some document. Its content is under CC0. */
public final class WikidataSource {
    private static final Register REGISTER = new Register(
            EntityId.parse("register:wikidata"),
            "Wikidata",
            Optional.of("Wikidata editors"),
            Optional.of(
                    "Property P190, twinned administrative body; statements may be one-sided and carry few dates and no status"));

    private WikidataSource() {}

    /**
     * That register in a document of this name: a file, or the address of an endpoint, of which keys and passwords are left out.
     *
     * @param asOf the day of which the document speaks; empty if not known
     */
    public static RegisterSource of(String name, Optional<Edtf> asOf) {
        boolean isAddress = name.startsWith("http://") || name.startsWith("https://");
        String shown = isAddress ? ShownAddress.of(name) : name;
        return new RegisterSource(
                REGISTER,
                new Publication(
                        EntityId.of(EntityKind.DOCUMENT, Slugs.of("wikidata " + shown)),
                        Optional.of("Wikidata: " + shown),
                        Optional.of(isAddress ? shown : "https://www.wikidata.org/wiki/Wikidata:Database_download"),
                        Optional.empty(),
                        asOf,
                        Optional.of("CC0-1.0")),
                asOf,
                "sister",
                true);
    }
}
