package example.broken;

import org.springframework.modulith.Modulithic;

/// Never started.
@Modulithic
public class BrokenApplication {}
