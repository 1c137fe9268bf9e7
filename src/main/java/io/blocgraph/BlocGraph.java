package io.blocgraph;

import io.blocgraph.bulk.generate.GenerateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: {@code ./mvnw spring-boot:run}. */
@EnableScheduling
@SpringBootApplication
public class BlocGraph {

    /**
     * Starts the application, or writes a file set if {@code --generate} asks for that.
     *
     * @param arguments Spring Boot's command-line options, or those of {@link GenerateCommand}
     */
    public static void main(String[] arguments) {
        GenerateCommand generate = new GenerateCommand(arguments);
        if (generate.given()) {
            generate.run();
        } else {
            SpringApplication.run(BlocGraph.class, arguments);
        }
    }
}
