# Not run where no container engine exists; see README.md, "A real installation".
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 kolo
USER kolo
COPY --from=build /src/target/kolo.jar /kolo.jar
ENV KOLO_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/kolo.jar"]
CMD ["serve"]
