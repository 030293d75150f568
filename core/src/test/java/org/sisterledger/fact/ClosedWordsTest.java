package org.sisterledger.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sisterledger.activity.ActivityKind;
import org.sisterledger.activity.ActivityLevel;
import org.sisterledger.activity.Mode;
import org.sisterledger.activity.Stage;
import org.sisterledger.community.CommunityKind;
import org.sisterledger.issue.Actor;
import org.sisterledger.issue.IssueCategory;
import org.sisterledger.issue.IssueState;
import org.sisterledger.partnership.Agreement;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.partnership.Side;
import org.sisterledger.partnership.Status;

final class ClosedWordsTest {
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("properties")
    void wordsAreThoseOfTheConstantsThatReadThem(EntityKind kind, String property, Class<? extends Enum<?>> constants) {
        assertThat(Property.of(kind, property).words().stream().map(word -> word.replace(' ', '-')))
                .containsExactlyElementsOf(
                        Stream.of(constants.getEnumConstants()).map(Words::of).toList());
    }

    static Stream<Arguments> properties() {
        return Stream.of(
                Arguments.of(EntityKind.COMMUNITY, "kind", CommunityKind.class),
                Arguments.of(EntityKind.PARTNERSHIP, "type", PartnershipType.class),
                Arguments.of(EntityKind.PARTNERSHIP, "level", Level.class),
                Arguments.of(EntityKind.STATUS, "status", Status.class),
                Arguments.of(EntityKind.STATUS, "side", Side.class),
                Arguments.of(EntityKind.STATUS, "typeBefore", PartnershipType.class),
                Arguments.of(EntityKind.STATUS, "typeAfter", PartnershipType.class),
                Arguments.of(EntityKind.AGREEMENT, "stage", Agreement.Stage.class),
                Arguments.of(EntityKind.ACTIVITY, "kind", ActivityKind.class),
                Arguments.of(EntityKind.ACTIVITY, "stage", Stage.class),
                Arguments.of(EntityKind.ACTIVITY, "mode", Mode.class),
                Arguments.of(EntityKind.ACTIVITY, "level", ActivityLevel.class),
                Arguments.of(EntityKind.ISSUE, "category", IssueCategory.class),
                Arguments.of(EntityKind.ISSUE, "actor", Actor.class),
                Arguments.of(EntityKind.ISSUE, "state", IssueState.class));
    }

    @Test
    void wordOutsideTheListIsRefusedWithTheListAndTheNearest() {
        assertThatThrownBy(() -> Property.of(EntityKind.STATUS, "status").requireWord(Value.of("suspnded")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("status status: expected one of proposed, signed, in-force,")
                .hasMessageContaining("got 'suspnded'. Nearest: suspended.");
    }

    @Test
    void wordsOfTheListUnknownValuesAndOpenPropertiesPass() {
        Property kind = Property.of(EntityKind.COMMUNITY, "kind");
        assertThatCode(() -> {
                    kind.requireWord(Value.of("prefecture-level city"));
                    kind.requireWord(Value.of("federal-district"));
                    kind.requireWord(Value.SOME);
                    Property.of(EntityKind.ISSUE, "kind").requireWord(Value.of("protest"));
                })
                .doesNotThrowAnyException();
    }
}
