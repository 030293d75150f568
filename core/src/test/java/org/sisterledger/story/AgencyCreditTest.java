package org.sisterledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgencyCreditTest {
    @Test
    void datelineCreditsTheAgencyInBrackets() {
        assertThat(AgencyCredit.find("BEIJING, June 3 (Xinhua) -- A delegation left on Monday."))
                .contains("Xinhua");
        assertThat(AgencyCredit.find("Vote on pact\n\nDALLAS (AP) — The council met."))
                .contains("Associated Press");
        assertThat(AgencyCredit.find("A headline (Example Post / Sputnik - 19th June, 2023) There was no vote."))
                .contains("Sputnik");
        assertThat(AgencyCredit.find("PRAGUE (Reuters) - The mayor spoke.")).contains("Reuters");
    }

    @Test
    void creditLineCreditsTheAgencyItNames() {
        assertThat(AgencyCredit.find("Pact kept\nBy The Associated Press\n\nThe council met."))
                .contains("Associated Press");
        assertThat(AgencyCredit.find("Pact kept\nSource: Xinhua\n\nThe council met."))
                .contains("Xinhua");
        assertThat(AgencyCredit.find("The council met.\n\nAgence France-Presse"))
                .contains("Agence France-Presse");
        assertThat(AgencyCredit.find("The council met.\n\nCopyright 2024 The Associated Press. All rights reserved."))
                .contains("Associated Press");
        assertThat(AgencyCredit.find("The council met.\n\n(Reporting by John Doe for Reuters; editing by Jane Roe)"))
                .contains("Reuters");
    }

    @Test
    void agencyThatASentenceSpeaksOfIsNoCredit() {
        assertThat(AgencyCredit.find("The mayor told Reuters that the pact would stay."))
                .isEmpty();
        assertThat(AgencyCredit.find("By noon the Reuters office had closed, and with it the last agency in town."))
                .isEmpty();
        assertThat(AgencyCredit.find("IRVINE (Calif.) - The council met.")).isEmpty();
        assertThat(AgencyCredit.find("The ap on the phone (ap) did not work.")).isEmpty();
        assertThat(AgencyCredit.find("By Jane Roe\n\nThe council met.")).isEmpty();
        assertThat(AgencyCredit.find("")).isEmpty();
    }

    @Test
    void namesOfOneAgencyAreOne() {
        assertThat(AgencyCredit.named("AP")).isEqualTo(AgencyCredit.named(" the associated press"));
        assertThat(AgencyCredit.named("ap")).isEmpty();
        assertThat(AgencyCredit.named("dpa")).contains("Deutsche Presse-Agentur");
        assertThat(AgencyCredit.named("The Example Post")).isEmpty();
    }
}
