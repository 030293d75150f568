package org.sisterledger.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FactTest {
    private static final EntityId IRVINE = EntityId.parse("community:us-ca-irvine");
    private static final SourceReference PAGE = SourceReference.of(EntityId.parse("document:page"));

    @Test
    void idSaysItsKindAndGoesThereAndBack() {
        assertThat(IRVINE.kind()).isEqualTo(EntityKind.COMMUNITY);
        assertThat(EntityId.parse(IRVINE.toString())).isEqualTo(IRVINE);
        assertThat(EntityId.find("Irvine")).isEmpty();
        assertThat(EntityId.find("planet:earth")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"community:", "community:two words", "community:a/b", "planet:earth", "irvine"})
    void idOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> EntityId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "partnership, formed, 2023-02-30",
        "partnership, a, Irvine",
        "community, point, '91,0'",
        "community, geonames, many",
        "figure, figure, 1.5"
    })
    void valueMustHaveTheFormOfItsProperty(String kind, String property, String value) {
        EntityId subject = EntityId.parse(kind + ":x");
        assertThatThrownBy(() -> assertion(subject, property, Value.of(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(subject + " " + property);
    }

    @Test
    void unknownPropertyIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Property.of(EntityKind.LIST, "colour"))
                .hasMessageContaining("'colour'")
                .hasMessageContaining("name");
    }

    @Test
    void propertyOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> new Assertion(
                        IRVINE,
                        Property.of(EntityKind.LIST, "name"),
                        Value.of("x"),
                        Optional.empty(),
                        PAGE,
                        Grade.UNGRADED,
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownAndNoneDiffer() {
        assertThat(assertion(IRVINE, "region", Value.SOME)).isNotEqualTo(assertion(IRVINE, "region", Value.NONE));
        assertThat(Value.SOME.written()).isEqualTo("?");
        assertThat(Value.NONE.written()).isEqualTo("-");
    }

    @Test
    void gradeIsALetterAndADigit() {
        assertThat(Grade.parse("B2")).isEqualTo(new Grade('B', 2));
        assertThatThrownBy(() -> Grade.parse("G1")).hasMessageContaining("G1");
        assertThatThrownBy(() -> Grade.parse("A7")).hasMessageContaining("A7");
    }

    @Test
    void restrictedNamesOneCompartment() {
        assertThat(Sensitivity.parse("restricted:briefings")).isEqualTo(Sensitivity.restricted("briefings"));
        assertThatThrownBy(() -> Sensitivity.parse("restricted:")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sensitivity.parse("secret")).hasMessageContaining("'secret'");
    }

    private static Assertion assertion(EntityId subject, String property, Value value) {
        return new Assertion(
                subject,
                Property.of(subject.kind(), property),
                value,
                Optional.empty(),
                PAGE,
                Grade.UNGRADED,
                Optional.empty(),
                Optional.empty());
    }
}
