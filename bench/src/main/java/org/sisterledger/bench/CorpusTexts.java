package org.sisterledger.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The article texts of a corpus of toponyms: elements {@code article} with a {@code text}. An article is known by its attribute
 * {@code docid}, or by its position in the file, from 0.
 */
final class CorpusTexts {
    private CorpusTexts() {}

    /** The texts by the ids of their articles. */
    static Map<String, String> read(Path corpus) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Map<String, String> texts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(corpus)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            String id = "";
            int position = 0;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("article")) {
                    id = Optional.ofNullable(reader.getAttributeValue(null, "docid"))
                            .orElse(Integer.toString(position));
                    position++;
                } else if (reader.getLocalName().equals("text")) {
                    texts.put(id, reader.getElementText());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(corpus + ": expected articles in XML: " + e.getMessage(), e);
        }
        return texts;
    }
}
