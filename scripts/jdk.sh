# Sourced by kolo and check: speaks both languages, finds a JDK of 25 or newer into $JDK.

say() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    en*) printf '%s\n' "$2" >&2 ;;
    *) printf '%s\n' "$1" >&2 ;;
  esac
}

jdk_version() { # prints 25 for a JDK 25 in the folder $1, nothing for a JRE or no Java
  if [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ]; then
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

find_jdk() {
  on_path=
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      JDK=$candidate
      return 0
    fi
  done
  say "Потрібен JDK 25 або новіший, а на цій машині його не знайдено: встановіть його (наприклад, Temurin з https://adoptium.net) або вкажіть JAVA_HOME." \
      "A JDK 25 or newer is needed and none was found on this machine: install one (for example Temurin from https://adoptium.net) or set JAVA_HOME."
  return 1
}
