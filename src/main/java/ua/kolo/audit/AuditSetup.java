package ua.kolo.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Lets the sealer come round.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditSetup {}
