package ua.kolo;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/// The running program, trial or real: pages, REST and the doors behind them.
@Modulithic(systemName = "Kolo")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
class Application {}
