package org.sisterledger.connect.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sisterledger.reading.Metadata;

/** One document of every kind, and everything that is wrong with some. */
class DocumentReaderTest {
    private static final List<String> LINES =
            List.of("The council met on Monday.", "Mayor Jane Roe said nothing of it.");

    @Test
    void plainTextIsReadAsItIs() {
        assertThat(text("Just words.".getBytes(UTF_8))).isEqualTo("Just words.");
    }

    @Test
    void pdfGivesItsLinesAndWhatItSaysOfItself() throws IOException {
        DocumentText document = document(MadeDocuments.pdf(LINES));
        assertThat(document.kind()).isEqualTo(DocumentKind.PDF);
        assertThat(document.article().text())
                .isEqualTo("The council met on Monday.\nMayor Jane Roe said nothing of it.");
        assertThat(document.article().metadata())
                .isEqualTo(metadata("Minutes of the council", LocalDate.of(2023, 6, 19), "Mary Major"));
    }

    @Test
    void pdfThatNeedsAPasswordFailsAsEncrypted() throws IOException {
        assertThat(failure(MadeDocuments.lockedPdf(LINES)).kind()).isEqualTo("encrypted");
    }

    @Test
    void brokenPdfFailsAsBroken() throws IOException {
        assertThat(failure("%PDF-1.7 and nothing else".getBytes(UTF_8)).kind()).isEqualTo("broken");
        byte[] whole = MadeDocuments.pdf(LINES);
        assertThat(failure(Arrays.copyOf(whole, 60)).kind()).isEqualTo("broken");
    }

    @Test
    void pdfWithoutTextFails() throws IOException {
        assertThat(failure(MadeDocuments.heavyPdf(10)).kind()).isEqualTo("no text");
    }

    @Test
    void pdfThatInflatesWithoutMeasureIsNotOpened() throws IOException {
        byte[] bomb = MadeDocuments.heavyPdf(300 << 20);
        assertThat(bomb.length).isLessThan(2 << 20);
        assertThat(failure(bomb).kind()).isEqualTo("unpacks to too much");
    }

    @Test
    void wordDocumentGivesItsParagraphsAndWhatItSaysOfItself() throws IOException {
        DocumentText document = document(MadeDocuments.word(LINES));
        assertThat(document.kind()).isEqualTo(DocumentKind.WORD);
        assertThat(document.article().text()).isEqualTo(String.join("\n\n", LINES));
        assertThat(document.article().metadata())
                .isEqualTo(metadata("A letter", LocalDate.of(2021, 3, 4), "John Stiles"));
    }

    @Test
    void wordDocumentThatIsAZipBombIsNotOpened() throws IOException {
        byte[] bomb = MadeDocuments.withPart(MadeDocuments.word(LINES), "word/document.xml", new byte[200 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(failure(bomb).kind()).isEqualTo("unpacks to too much");
    }

    @Test
    void wordDocumentThatIsCutShortFailsAsBroken() throws IOException {
        byte[] whole = MadeDocuments.word(LINES);
        Extraction read = DocumentReader.read(Arrays.copyOf(whole, whole.length * 9 / 10), "letter.docx");
        assertThat(read).isNotInstanceOf(Extraction.Text.class);
    }

    @Test
    void externalEntityOfAWordDocumentIsNotFetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String xml = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY out SYSTEM \"" + address + "entity\">"
                    + "<!ENTITY % all SYSTEM \"" + address + "parameter\"> %all;]>"
                    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                    + "<w:t>Before &out; after</w:t></w:r></w:p></w:body></w:document>";
            byte[] word = MadeDocuments.withPart(MadeDocuments.word(LINES), "word/document.xml", xml.getBytes(UTF_8));
            DocumentReader.read(word, "letter.docx");
            String page = "<!DOCTYPE html><html><head><link rel=stylesheet href=\"" + address
                    + "\"></head><body><img src=\"" + address + "\"><p>Words of a page.</p></body></html>";
            assertThat(text(page.getBytes(UTF_8))).isEqualTo("Words of a page.");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void messageGivesThePlainOneOfItsAlternatives() {
        DocumentText document = document(MadeDocuments.mail("""
                From: "Jane Roe" <jane@example.org>
                To: list@example.org
                Subject: =?UTF-8?Q?Notes_of_a_mee=C3=BCting?=
                Date: Mon, 19 Jun 2023 23:30:00 -0700
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Plain words.
                --b
                Content-Type: text/html; charset=utf-8

                <html><body><p>Marked words.</p></body></html>
                --b--
                """));
        assertThat(document.article().text()).isEqualTo("Plain words.");
        assertThat(document.article().metadata())
                .isEqualTo(metadata("Notes of a mee\u00fcting", LocalDate.of(2023, 6, 19), "Jane Roe"));
        assertThat(document.attachments()).isZero();
    }

    @Test
    void messageOfHtmlAloneIsReadAsAPage() {
        assertThat(text(MadeDocuments.mail("""
                Message-ID: <1@example.org>
                From: jane@example.org
                Content-Type: text/html; charset=utf-8

                <html><body><p>Marked words of a letter.</p></body></html>
                """))).isEqualTo("Marked words of a letter.");
    }

    @Test
    void attachmentsAreCountedAndThoseThatAreDocumentsAreRead() throws IOException {
        String pdf = Base64.getMimeEncoder().encodeToString(MadeDocuments.pdf(List.of("Minutes of Monday.")));
        DocumentText document = document(MadeDocuments.mail("""
                Message-ID: <1@example.org>
                From: jane@example.org
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See what is attached.
                --b
                Content-Type: application/pdf; name="minutes.pdf"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="minutes.pdf"

                %s
                --b
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="seal.png"

                iVBORw0KGgo=
                --b--
                """.formatted(pdf.replace("\r", ""))));
        assertThat(document.article().text()).isEqualTo("See what is attached.\n\nMinutes of Monday.");
        assertThat(document.attachments()).isEqualTo(2);
        assertThat(document.attachmentsRead()).isEqualTo(1);
    }

    @Test
    void messageInTheCharsetItDeclaresIsUnderstoodAndAWrongDeclarationIsNotBelieved() {
        String header = """
                Message-ID: <1@example.org>
                From: jane@example.org
                Content-Type: text/plain; charset=%s
                Content-Transfer-Encoding: 8bit

                """;
        String cyrillic = "\u0413\u043e\u0440\u043e\u0434 \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043b";
        assertThat(text(join(header.formatted("windows-1251"), cyrillic.getBytes(Charset.forName("windows-1251")))))
                .isEqualTo(cyrillic);
        assertThat(text(join(header.formatted("windows-1251"), cyrillic.getBytes(UTF_8))))
                .isEqualTo(cyrillic);
        assertThat(text(join(header.formatted("utf-8"), "caf\u00e9 und Gr\u00fc\u00dfe".getBytes(ISO_8859_1))))
                .isEqualTo("caf\u00e9 und Gr\u00fc\u00dfe");
        assertThat(text(join(header.formatted("x-nobody-knows"), "plain".getBytes(UTF_8))))
                .isEqualTo("plain");
    }

    @Test
    void messagesNestedAThousandDeepFail() {
        String nested =
                "From: jane@example.org\nMessage-ID: <1@example.org>\nContent-Type: message/rfc822\n\n".repeat(1000);
        assertThat(failure(MadeDocuments.mail(nested + "From: john@example.org\nMessage-ID: <2@example.org>\n\nEnd.\n"))
                        .kind())
                .isEqualTo("nested too deeply");
    }

    @Test
    void messagesNestedAFewTimesAreRead() {
        String nested =
                "From: jane@example.org\nMessage-ID: <1@example.org>\nContent-Type: message/rfc822\n\n".repeat(3);
        assertThat(text(MadeDocuments.mail(
                        nested + "From: john@example.org\nMessage-ID: <2@example.org>\n\nThe end.\n")))
                .isEqualTo("The end.");
    }

    @Test
    void partsNestedAThousandDeepFail() {
        StringBuilder mail =
                new StringBuilder("From: jane@example.org\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n");
        for (int i = 0; i < 1000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(failure(MadeDocuments.mail(mail + "\nEnd.\n")).kind()).isEqualTo("nested too deeply");
    }

    @Test
    void textWithLinesOfItsOwnAtItsBeginningIsNoMessage() {
        String article = "Title: A mayor speaks\nDate: 2023-06-19\n\nThe mayor spoke.\n";
        assertThat(DocumentKind.of(article.getBytes(UTF_8))).isEqualTo(DocumentKind.TEXT);
        assertThat(text(article.getBytes(UTF_8))).isEqualTo(article);
    }

    @Test
    void emptyFileAndPictureAreSkipped() {
        assertThat(skip(new byte[0]).kind()).isEqualTo("empty");
        assertThat(skip(" \r\n\t\n".getBytes(UTF_8)).kind()).isEqualTo("empty");
        assertThat(skip(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}).words())
                .contains("image");
        assertThat(skip(new byte[] {'P', 'K', 3, 4, 0, 0}).words()).contains("ZIP archive");
    }

    @Test
    void textLargerThanItMayBeFails() {
        byte[] large = new byte[9 << 20];
        Arrays.fill(large, (byte) 'a');
        assertThat(failure(large).words()).contains("8,388,608").contains("9,437,184");
    }

    private static Metadata metadata(String title, LocalDate day, String author) {
        return new Metadata(
                Optional.of(title),
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                Optional.of(author),
                Optional.empty(),
                Optional.empty());
    }

    private static byte[] join(String header, byte[] body) {
        byte[] head = header.getBytes(UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static DocumentText document(byte[] bytes) {
        Extraction read = DocumentReader.read(bytes, "file");
        assertThat(read).as("%s", read).isInstanceOf(Extraction.Text.class);
        return ((Extraction.Text) read).document();
    }

    private static String text(byte[] bytes) {
        return document(bytes).article().text();
    }

    private static Extraction.Reason failure(byte[] bytes) {
        Extraction read = DocumentReader.read(bytes, "file");
        assertThat(read).as("%s", read).isInstanceOf(Extraction.Failed.class);
        return ((Extraction.Failed) read).reason();
    }

    private static Extraction.Reason skip(byte[] bytes) {
        Extraction read = DocumentReader.read(bytes, "file");
        assertThat(read).as("%s", read).isInstanceOf(Extraction.Skipped.class);
        return ((Extraction.Skipped) read).reason();
    }
}
