package care.tend;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Tend {
    public static void main(String[] args) {
        SpringApplication.run(Tend.class, args);
    }
}
