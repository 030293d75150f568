package org.sisterledger.server.pages;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Value;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Document;
import org.sisterledger.source.Publisher;
import org.sisterledger.time.Edtf;

/** How a dossier shows subjects, documents and values. */
final class DossierWords {
    private final RecordView record;
    private final Address address;

    /** Words of a part of the record, for links that keep the day and the position of a page. */
    DossierWords(RecordView record, Address address) {
        this.record = record;
        this.address = address;
    }

    /** The dossier of a subject at the same day and position. */
    String link(EntityId id) {
        return address.at(Links.dossier(id)).toString();
    }

    /** The page of an entry. */
    String entry(String id) {
        return "/ledger/entries/" + Links.encode(id);
    }

    /** Documents, as they are cited. */
    List<DossierPage.Cited> cite(List<EntityId> documents) {
        return documents.stream().map(this::cite).toList();
    }

    /** A document, as it is cited. */
    DossierPage.Cited cite(EntityId id) {
        Optional<Document> document = Optional.ofNullable(record.documents().get(id));
        String publisher = document.flatMap(Document::publisher)
                .flatMap(by -> Optional.ofNullable(record.publishers().get(by)))
                .map(Publisher::name)
                .orElse(id.slug());
        return new DossierPage.Cited(
                link(id),
                publisher,
                document.flatMap(Document::published).map(Edtf::text),
                document.flatMap(Document::url).filter(DossierWords::isWeb));
    }

    /** A value: a subject by its name, an address of the web as a link, a word of a closed list as such. */
    DossierPage.Shown show(Assertion assertion) {
        String text = assertion.value().written();
        if (!(assertion.value() instanceof Value.Known)) {
            return new DossierPage.Shown(text.equals("?") ? "some-value" : "no-value", true, Optional.empty());
        }
        Optional<EntityId> referred = assertion.findReferred();
        if (referred.isPresent()) {
            return new DossierPage.Shown(record.label(referred.get()), false, referred.map(this::link));
        }
        boolean word = !assertion.property().words().isEmpty();
        String shown = word ? text.replace(' ', '-') : text;
        return new DossierPage.Shown(shown, word, isWeb(text) ? Optional.of(text) : Optional.empty());
    }

    /** Whether a text is an address that may be followed. */
    static boolean isWeb(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }
}
