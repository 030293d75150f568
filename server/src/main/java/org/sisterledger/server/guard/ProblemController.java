package org.sisterledger.server.guard;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where every failed request ends. */
@Controller
final class ProblemController implements ErrorController {
    @RequestMapping("/error")
    @Nullable
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = Problems.find(request).orElseGet(() -> ofStatus(request));
        if (Problems.isForPrograms(request)) {
            Problems.write(response, problem);
            return null;
        }
        response.setHeader("Cache-Control", "no-store");
        ModelAndView page = new ModelAndView("problem", "page", problem);
        page.setStatus(HttpStatus.valueOf(problem.kind().status()));
        return page;
    }

    private static Problem ofStatus(HttpServletRequest request) {
        // Nobody failed: somebody asked for the path of this controller.
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problem.of(ProblemKind.of(status))
                : Problem.of(ProblemKind.NOT_FOUND);
    }
}
