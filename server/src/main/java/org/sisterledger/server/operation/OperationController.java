package org.sisterledger.server.operation;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers those who watch over the server. Health tells no detail; who may read the figures is decided with all other access. */
@RestController
final class OperationController {
    private final Readiness readiness;
    private final Meters meters;

    OperationController(Readiness readiness, Meters meters) {
        this.readiness = readiness;
        this.meters = meters;
    }

    /** 200 if requests are answered, else 503. */
    @GetMapping({"/health", "/health/ready"})
    ResponseEntity<String> ready() {
        return readiness.isReady() ? status(200, "ready") : status(503, "not ready");
    }

    /** 200 as long as the process answers at all, also while it starts or stops. */
    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return status(200, "live");
    }

    /** The figures, in the text format of Prometheus. */
    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/plain; version=0.0.4; charset=utf-8"))
                .body(meters.text());
    }

    private static ResponseEntity<String> status(int status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"status\":\"" + word + "\"}");
    }
}
