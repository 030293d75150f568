package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the contract. */
@Controller
final class ContractApi {
    private final Contract contract;

    ContractApi(Contract contract) {
        this.contract = contract;
    }

    @GetMapping("/v1/openapi.json")
    void contract(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=300");
        Reads.write(response, "application/json", contract.bytes());
    }
}
