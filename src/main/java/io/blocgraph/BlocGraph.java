package io.blocgraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: {@code ./mvnw spring-boot:run}. */
@SpringBootApplication
public class BlocGraph {

    /**
     * Starts the application.
     *
     * @param arguments Spring Boot's command-line options
     */
    public static void main(String[] arguments) {
        SpringApplication.run(BlocGraph.class, arguments);
    }
}
