import { BATCH_BYTES } from '../../files/limits.ts';
import { einstellungen } from '../einstellungen.ts';
import { absatz, abschnitt, befehle, liste, schritte, tabelle } from '../elemente.ts';
import type { Abschnitt } from '../hilfeSeite.ts';

/** nginx counts the form around the files too. */
const proxyMegabytes = BATCH_BYTES / 1024 / 1024 + 10;

const unit = [
  '[Unit]',
  'Description=OZG-Checkliste',
  'After=network.target',
  '',
  '[Service]',
  'User=ozg',
  'WorkingDirectory=/opt/ozg-checkliste',
  'EnvironmentFile=/etc/ozg-checkliste.env',
  'ExecStart=/usr/bin/node worker/node/launch.mjs worker/node/server.ts',
  'Restart=on-failure',
  'UMask=0077',
  'StateDirectory=ozg-checkliste',
  'StateDirectoryMode=0700',
  'NoNewPrivileges=yes',
  'PrivateTmp=yes',
  'ProtectHome=yes',
  'ProtectSystem=strict',
  'ReadWritePaths=/opt/ozg-checkliste/.build',
  '',
  '[Install]',
  'WantedBy=multi-user.target',
];

const umgebung = [
  'HOST=127.0.0.1',
  'PORT=8787',
  'OZG_DATA=/var/lib/ozg-checkliste/ozg.sqlite',
  'KOORDINATION_SHA256=<64 Hexadezimalziffern von newKey.ts>',
  'OFFEN=nein',
  'PROXY_VERTRAUT=ja',
];

const nginx = [
  'server {',
  '  listen 443 ssl;',
  '  server_name ozg.land.example;',
  '  ssl_certificate     /etc/ssl/ozg.crt;',
  '  ssl_certificate_key /etc/ssl/ozg.key;',
  `  client_max_body_size ${proxyMegabytes}m;`,
  '  location / {',
  '    proxy_pass http://127.0.0.1:8787;',
  '    proxy_set_header Host              $host;',
  '    proxy_set_header X-Forwarded-Host  $host;',
  '    proxy_set_header X-Forwarded-Proto $scheme;',
  '    proxy_set_header X-Forwarded-For   $remote_addr;',
  '  }',
  '}',
];

const container = [
  'FROM docker.io/library/node:24-slim',
  'WORKDIR /app',
  'COPY . .',
  'RUN npm ci && npm run build && chown -R node .build && mkdir -m 700 /daten && chown node /daten',
  'USER node',
  'ENV HOST=0.0.0.0 OZG_DATA=/daten/ozg.sqlite',
  'VOLUME /daten',
  'EXPOSE 8787',
  'CMD ["node", "worker/node/launch.mjs", "worker/node/server.ts"]',
];

export const hosts: readonly Abschnitt[] = [
  abschnitt(
    'wahl',
    'Zwei Wege',
    absatz('Es ist dasselbe Programm mit demselben Speicherformat; ein Umzug geht in beide Richtungen.'),
    liste(
      '<strong>Eigenes Rechenzentrum:</strong> ein Prozess auf Node, eine SQLite-Datei, TLS am Proxy. Das Programm selbst baut keine Verbindung nach außen auf, außer zum Aussteller, wenn ACCESS_AUSSTELLER gesetzt ist.',
      '<strong>Cloudflare:</strong> ein Worker mit einem Durable Object als Speicher in der EU. Der Betreiber bleibt ein Unternehmen der USA; ob das zulässig ist, entscheidet die verantwortliche Stelle.',
    ),
  ),
  abschnitt(
    'rechenzentrum',
    'Im eigenen Rechenzentrum',
    absatz(
      'Nötig sind git, npm und Node 20 oder neuer; eine passende neuere Fassung von Node liegt den Abhängigkeiten bei. Das Paketverzeichnis wird nur bei <code>npm ci</code> gebraucht.',
    ),
    schritte(
      `Programm holen und bauen:${befehle(
        'git clone <Adresse der Ablage> /opt/ozg-checkliste',
        'cd /opt/ozg-checkliste',
        'npm ci',
        'npm run build',
      )}`,
      `Zugangsschlüssel der Koordination erzeugen. Die erste Zeile der Ausgabe erhält die Koordination, die zweite gehört in die Einstellungen:${befehle(
        'node worker/node/launch.mjs worker/node/newKey.ts',
      )}`,
      `Einstellungen in <code>/etc/ozg-checkliste.env</code>, lesbar nur für root:${befehle(...umgebung)}`,
      `Dienst einrichten, zum Beispiel als Einheit von systemd. <code>.build</code> muss dem Benutzer <code>ozg</code> gehören, denn jeder Start gleicht die gebaute Webseite ab:${befehle(...unit)}`,
      `Den Proxy davorsetzen, der TLS beendet. Er muss die vier Köpfe selbst setzen, damit PROXY_VERTRAUT gelten darf:${befehle(...nginx)}`,
      `Prüfen:${befehle('curl --fail https://ozg.land.example/api/health')}`,
    ),
    absatz(
      'Ohne KOORDINATION_SHA256 und nur auf 127.0.0.1 startet <code>npm run start:node</code> als Probe: offen, mit einem Schlüssel in <code>.dev.vars</code>.',
    ),
    absatz('Als Container, wo das üblicher ist:'),
    befehle(...container),
    absatz(
      'Ein Prozess genügt; mehrere auf derselben Datei sind nicht vorgesehen, weil die Grenzen je Absender im Arbeitsspeicher zählen. Einheit, Proxy und Container sind Muster: Ausgeführt wurden das Startkommando, die Einstellungen und die Köpfe des Proxys, nicht systemd, nginx und der Bau des Containers.',
    ),
  ),
  abschnitt(
    'cloudflare',
    'Bei Cloudflare',
    absatz(
      'Nötig ist der Tarif Workers Paid: Der kostenlose erlaubt 10 ms Rechenzeit je Anfrage, das reicht für große Mappen und Übersichten nicht. Für 9.200 Mappen in der Woche genügt nach den veröffentlichten Preisen der Grundbetrag. <code>wrangler.jsonc</code> legt alles Übrige fest.',
    ),
    schritte(
      `Anmelden:${befehle('node worker/node/launch.mjs wrangler login')}`,
      'In <code>wrangler.jsonc</code> unter <code>vars</code> die Einstellungen setzen. <code>JURISDICTION</code> steht auf <code>eu</code> und darf nach der ersten Meldung nicht mehr geändert werden. Für einen eigenen Rechnernamen ergänzen Sie <code>"routes": [{ "pattern": "ozg.land.example", "custom_domain": true }]</code>.',
      `Bauen und übertragen; mit <code>-- --dry-run</code> am Ende nur zur Probe:${befehle(
        'npm run deploy -- --host https://ozg.land.example',
      )}`,
      `Zugangsschlüssel der Koordination erzeugen und seinen SHA-256 als Geheimnis setzen:${befehle(
        'node worker/node/launch.mjs worker/node/newKey.ts',
        'node worker/node/launch.mjs wrangler secret put KOORDINATION_SHA256',
      )}`,
      `Prüfen:${befehle('curl --fail https://ozg.land.example/api/health')}`,
    ),
    liste(
      '<code>JURISDICTION=eu</code> hält die gespeicherten Daten in der EU. Wo der Worker rechnet und TLS endet, legt erst „Regional Services“ fest, wo Protokolle entstehen, die „Customer Metadata Boundary“; beides gehört zur Data Localization Suite.',
      'Die Grenzen je Absender zählen bei Cloudflare je Instanz. Gegen verteilte Last helfen Regeln von Cloudflare selbst.',
      'Ein Durable Object fasst 10 GB, der Worker 128 MB Arbeitsspeicher.',
      'Geprüft ist die Übertragung nur zur Probe (<code>--dry-run</code>) und die Anwendung in der lokalen Laufzeit workerd, nicht in einem Konto bei Cloudflare.',
    ),
  ),
  abschnitt(
    'einstellungen',
    'Einstellungen',
    absatz(
      'Umgebungsvariablen auf Node, <code>vars</code> und Geheimnisse bei Cloudflare. Ein Wert, der nicht zu lesen ist, verhindert den Start mit einer Meldung.',
    ),
    tabelle(
      'Umgebungsvariablen',
      ['Name', 'Wo', 'Ohne Angabe', 'Wirkung'],
      einstellungen.map(({ name, wo, ohneAngabe, wirkung }) => [
        `<code>${name.replaceAll('_', '_<wbr>')}</code>`,
        wo,
        ohneAngabe,
        wirkung,
      ]),
    ),
  ),
];
