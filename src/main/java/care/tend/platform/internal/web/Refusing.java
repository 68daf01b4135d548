package care.tend.platform.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a filter refuses: with a page for people, with problem details for programs. */
@Component
class Refusing {

    private final RefusalPage page;
    private final JsonMapper json;

    Refusing(RefusalPage page, JsonMapper json) {
        this.page = page;
        this.json = json;
    }

    void answer(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (RefusalPage.wanted(request)) {
            var status = HttpStatus.valueOf(problem.getStatus());
            PageRefusals.write(page.of(request, response, status, problem.getDetail()), response);
            return;
        }
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
