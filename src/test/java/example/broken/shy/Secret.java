package example.broken.shy;

public record Secret(String words) {}
