package org.sisterledger.source;

import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A page, paper or data set that states facts.
 *
 * @param id {@code document:…}
 * @param url where it was read; empty for papers without one
 * @param publisher who published it; empty if not known
 * @param published when; empty if not known
 * @param agency the agency whose copy it carries; empty if none is known
 * @param story the story that it is a copy of; documents of one story count once; empty if it stands alone
 * @param fingerprint MinHash of its text, from which the text cannot be read back; empty if the text was not at hand
 * @param licence under which its content may be used, such as {@code CC0-1.0} (https://spdx.org/licenses/); empty if it states none or
 *     nobody looked
 */
public record Document(
        EntityId id,
        Optional<String> url,
        Optional<EntityId> publisher,
        Optional<Edtf> published,
        Optional<EntityId> agency,
        Optional<String> story,
        Optional<String> fingerprint,
        Optional<String> licence) {
    /** What counts as one when independent sources are counted: the story, or the document itself. */
    public String storyKey() {
        return story.orElseGet(id::toString);
    }

    /** How to cite it: its address, or its id if it has none. */
    public String citation() {
        return url.orElseGet(id::toString);
    }
}
