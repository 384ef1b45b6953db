#!/bin/sh
# How the signed files beside this were made: OpenSSL 3, fictional people, keys thrown away. OpenSSL
# knows no DSTU 4145, so these are RSA; the tests put a Ukrainian key into a certificate by hand.
set -eu
cd "$(dirname -- "$0")"
keys=$(mktemp -d)
trap 'rm -r "$keys"' EXIT
printf 'Вигадана відповідь: прийнято.\n' > "$keys/answer.txt"
openssl req -x509 -newkey rsa:2048 -nodes -utf8 -days 36500 -keyout "$keys/ca.key" -out "$keys/ca.crt" \
  -subj '/O=Вигаданий надавач/CN=КНЕДП «Вигаданий ключ»'
openssl req -newkey rsa:2048 -nodes -utf8 -keyout "$keys/one.key" -out "$keys/one.csr" \
  -subj '/O=Вигаданий центр/title=Директорка/SN=Прикладенко/GN=Ганна Вигаданівна/serialNumber=TINUA-0000000000/CN=Прикладенко Ганна Вигаданівна'
printf 'subjectKeyIdentifier=hash\n' > "$keys/ext"
openssl x509 -req -extfile "$keys/ext" -in "$keys/one.csr" -CA "$keys/ca.crt" -CAkey "$keys/ca.key" -days 36500 -out "$keys/one.crt"
sign() { openssl cms -sign -binary -in "$keys/answer.txt" -signer "$keys/one.crt" -inkey "$keys/one.key" "$@"; }
sign -nodetach -outform DER -out inside.p7s
sign -outform DER -out apart.p7s
sign -nodetach -outform PEM -out inside-pem.p7s
sign -nodetach -stream -outform DER -out unsaid-length.p7s
sign -nodetach -nocerts -keyid -outform DER -out no-certificate.p7s
sign -nodetach -keyid -outform DER -out by-key.p7s
openssl x509 -in "$keys/one.crt" -outform DER -out one.crt
