package example.broken.greedy;

import example.broken.shy.Secret;

public record Reach(Secret secret) {}
