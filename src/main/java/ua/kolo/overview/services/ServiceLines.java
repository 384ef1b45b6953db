package ua.kolo.overview.services;

import java.util.HashMap;
import java.util.List;
import ua.kolo.law.ListValue;

/// The list of the law beside what was said of it.
final class ServiceLines {
  private ServiceLines() {}

  static List<ServiceLine> of(List<ListValue> services, List<Provision> said) {
    var byService = new HashMap<String, Provision>();
    said.forEach(one -> byService.put(one.service(), one));
    return services.stream()
        .map(service -> new ServiceLine(service, byService.get(service.item())))
        .toList();
  }

  static Coverage coverage(List<ServiceLine> lines) {
    int told = 0;
    int provided = 0;
    for (var line : lines) {
      if (line.said() != null) {
        told++;
        provided += line.said().way().isProvided() ? 1 : 0;
      }
    }
    return new Coverage(lines.size(), told, provided);
  }
}
