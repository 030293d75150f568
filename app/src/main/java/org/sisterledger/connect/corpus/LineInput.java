package org.sisterledger.connect.corpus;

/** A line of a JSON lines file. */
final class LineInput implements Input {
    private final Location location;
    private final byte[] line;

    LineInput(Location location, byte[] line) {
        this.location = location;
        this.line = line;
    }

    @Override
    public Location location() {
        return location;
    }

    @Override
    public long weight() {
        return line.length;
    }

    @Override
    public Extracted extract() {
        JsonArticle article = JsonArticle.of(line);
        Location found = new Location(location.file(), location.offset(), location.record(), article.address());
        return new Extracted(found, article.extraction());
    }
}
