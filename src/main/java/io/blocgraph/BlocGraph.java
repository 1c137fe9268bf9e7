package io.blocgraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: {@code ./mvnw spring-boot:run}. */
@EnableScheduling
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
