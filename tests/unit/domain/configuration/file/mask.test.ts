import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSecret, maskedLines } from '~/domain/configuration/file/mask';
import { readConfigurationFile } from '~/domain/configuration/file/read';

const SECRET = 'h0rse-St4ple';
const masked = (text: string) => maskedLines(readConfigurationFile(text)).join('\n');

describe('by its name', () => {
  test.each([
    'super_admin.password',
    'keystore.tls.key_password',
    'truststorePassword',
    'wf_engine_pass',
    'apim.ai.key',
    'apim.ai.token',
    'apim.analytics.auth_token',
    'encryption.old_key',
    'oauth.consumer_secret',
    'user_store.properties.ConnectionPassword',
    'properties."javax.net.ssl.keyStorePassword"',
    'properties.password_2',
    'secrets.anything',
    'runtime_secrets.anything',
    'smtp.password.value',
    'access_key',
    'apikey',
    'apim.gateway.environment[].password',
    'dbpass',
    'db_pass2',
    'storepass',
    'keypass',
    'user.dbpwd',
    'userpwd',
    'properties.keyPassphrase',
    'pw',
    'db_pw',
    'ldap_bind_pw',
    'creds',
    'bearer',
    'jwt',
    'secretkey',
    'privatekey',
    'encryptionkey',
    'signingkey',
    'masterkey',
    'authkey',
    'accountkey',
    'storage.AccountKey',
  ])('%s is secret', (key) => {
    expect(isSecret(key)).toBe(true);
  });

  test.each([
    'keystore.tls.file_name',
    'keystore.tls.alias',
    'apim.key_manager.service_url',
    'apim.key_manager.type',
    'api_key_alias',
    'key_store',
    'oauth.token_endpoint',
    'oauth.access_token.generator',
    'oauth.token_validation.user_access_token_validity',
    'user_store.properties.PasswordHashMethod',
    'user_store.properties.PasswordJavaRegEx',
    'identity_mgt.password_policy.min_length',
    'server.hostname',
    'monkey.business',
    'compass.direction',
    'spin.time',
    'cache.bypass',
    'compass',
    'apim.jwt.enable',
    'apim.jwt.signature_algorithm',
    'privatekey_alias',
    'master_key.file_name',
  ])('%s is not', (key) => {
    expect(isSecret(key)).toBe(false);
  });
});

describe('a secret is hidden', () => {
  test.each([
    ['in a table', `[a]\npassword = "${SECRET}"`],
    ['with spaces in it', `a.password = "x ${SECRET} y"`],
    ['in single quotes', `a.password = '${SECRET}'`],
    ['in an inline table', `a = { user = "u", password = "${SECRET}", port = 1 }`],
    ['in a list', `a.tokens = ["x", "${SECRET}"]`],
    ['in a list over lines', `a.tokens = [\n  "x", # first\n  "${SECRET}",\n]\nb = 1`],
    ['in a text over lines', `a.password = """\nx\n${SECRET}\n"""\nb = 1`],
    ['in a text over lines in single quotes', `a.password = '''x\n${SECRET}'''`],
    ['in an array of tables', `[[a]]\nname = "x"\n[[a]]\npassword = "${SECRET}"`],
    ['under a quoted name', `"my password" = "${SECRET}"`],
    ['in the table of the secrets', `[secrets]\nadmin = "${SECRET}"`],
    ['beside its name', `[[p]]\nname = "smtp.password"\nvalue = "${SECRET}"`],
    ['beside its name on one line', `p = [{ value = "${SECRET}", name = "token" }]`],
    ['in an address', `a.url = "amqp://admin:${SECRET}@host/carbon?brokerlist='tcp://h:5672'"`],
    ['in an address written with escapes', `a.url = "amqp:\\u002f/admin:${SECRET}@host"`],
    ['in an address over lines', `a.url = """amqp://admin:\\\n   ${SECRET}@host"""`],
    ['in a query', `a.url = "jdbc:mysql://h/db?user=x&password=${SECRET}&ssl=1"`],
    ['in an Oracle address', `a.url = "jdbc:oracle:thin:apim/${SECRET}@db:1521/XE"`],
    ['in an Oracle address with a service', `a.url = 'jdbc:oracle:oci:apim/"${SECRET}"@//db/XE'`],
    ['as the user of a web address', `a.url = "https://${SECRET}@git.example.com/x.git"`],
    ...[
      'pass=',
      'passphrase=',
      'secretKey=',
      'private_key=',
      'x?a=1&sig=',
      'x?api-key=',
      'AccountName=a;AccountKey=',
      '-Da=b -Dpass=',
      '--user x --password ',
      'password: ',
      "password=Ti'",
      'password=Ti\\',
      'X-API-Key: ',
      'password => ',
      '{password:',
    ].map((before) => [`behind ${before}`, `a.b = "${before}${SECRET}"`]),
    ['in JSON', `a.b = '{"password":"${SECRET}"}'`],
    ['in JSON with spaces', `a.b = '{ "user": "x", "dbPass" : "#x ${SECRET} y", "z": 1 }'`],
    ['in JSON with escapes', `a.b = "{\\"token\\":\\"${SECRET}\\"}"`],
    ['in JSON over lines', `a.b = """\n{\n"secret": "${SECRET}"\n}"""`],
    ['in XML', `a.b = "<x><Password>${SECRET}</Password></x>"`],
    ['in a property of XML', `a.b = '<Property name="password">x ${SECRET}</Property>'`],
    ['as a token of its maker', `a.b = "x ghp_${'h0rseSt4ple'.repeat(2)} y"`, 'h0rseSt4ple'],
    ['as a JSON web token', `a.b = "eyJhbGciOi.${SECRET}.sig"`],
    ['in a header', `a.head = "Authorization: Basic ${SECRET}"`],
    ['as a private key', `a.pem = """\n-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END"""`],
    ['in a comment', `# password = "${SECRET}"`],
    ['in a comment with more signs', `  ## [a]\n  ## admin.password="${SECRET}"`],
    ['in a comment behind a value', `a = 1 # password = ${SECRET}`],
    ...[
      'old password was ',
      'the password is ',
      'password -> ',
      'password ',
      'the old password for x: ',
      'the password: two words ',
      'Note: the old password was ',
      'a = "b" # password was ',
      'pw: ',
      '<password>',
      'Use 2 secrets, the second ',
      '-Dkeypass=',
    ].map((before) => [`in a comment behind ${before}`, `# ${before}${SECRET}`]),
    ['in a comment as the value of a short name', `# dbpass = "${SECRET}"`],
    ['in a comment as a plain word', '# old password was tigerhorse', 'tigerhorse'],
    ['in a comment as a plain word alone', '# password tigerhorse', 'tigerhorse'],
    ['in prose behind an error', `x\na = 1 # the password was ${SECRET}`],
    ['in a comment with a colon', `# the password: ${SECRET}`],
    ['in an inline table in a comment', `# a = { user = "u", password = "${SECRET}" }`],
    ['in a text over lines in comments', `# password = """\n# ${SECRET}\n# """`],
    ['in a list over lines in comments', `# tokens = [\n#  "${SECRET}"\n# ]`],
    ['in comments under the table of the secrets', `[secrets]\n# admin = "${SECRET}"`],
    ['in the table of the secrets in comments', `#[secrets]\n#admin = "${SECRET}"`],
    ['beside its name in comments', `# name = "password"\n# value = "${SECRET}"`],
    ['in an address in a comment', `# url = "amqp://admin:${SECRET}@host"`],
    ['in a private key in comments', `# -----BEGIN PRIVATE KEY-----\n# ${SECRET}\n# -----END`],
    ['in a line with an error', `password = ${SECRET}`],
    ['without a closing quote', `password = "${SECRET}`],
    ['in a line before the error', `password = "${SECRET}"\nx`],
    ['in an inline table before the error', `a = { password = "${SECRET}" }\nx`],
    ['behind an error', `x\n[secrets]\nadmin = "${SECRET}"`],
    ['in a line that is nothing', `a = 1\n${SECRET}`],
    ['in a line of its own behind the key', `password =\n${SECRET}`],
    ['in a text over lines before the error', `password = """\n${SECRET}\n"""\nx`],
    ['in a comment before the error', `# password = "${SECRET}"\nx`],
  ])('%s', (_, text = '', secret = SECRET) => {
    expect(text).toContain(secret);
    expect(masked(text)).not.toContain(secret);
    expect(masked(text).split('\n')).toHaveLength(text.split('\n').length);
  });
});

describe('what is no secret stays', () => {
  test.each([
    'password = "$secret{admin}" # from the keystore',
    'password = "$env{DB_PASSWORD}"',
    'password = "${admin.password}"',
    'password = ""',
    'hide_secrets = true',
    'use_password=false',
    'url = "amqp://$env{USER}:$env{PASS}@host"',
    '# Change the password before you start.',
    '# password = "$secret{admin}"',
    'alias = "wso2carbon" # key alias',
    'url = "https://localhost:9443/token?x=1" # see https://docs.example.com/',
    '# The tokens of the gateway are kept in its cache.',
    '# password policy',
    '# Where the key alias is, and what encrypts the secrets.',
    '# token_endpoint = "https://localhost:9443/oauth2/token"',
    '# grant_types = ["refresh_token", "urn:ietf:params:oauth:grant-type:jwt-bearer"]',
    'b = ["password=", "<key>", "token"] # none',
    'b = "password=" # none',
    'url = "https://$env{USER}@$env{HOST}/"',
    'url = "jdbc:oracle:thin:@//db.example.com:1521/XE"',
    'url = "jdbc:oracle:thin:apim/$secret{db}@db:1521/XE"',
    'url = "https://example.com/@team?mail=a@example.com"',
    'options = "--enable-token --password-file x -Dkey.alias=y -Dbypass=z"',
    'json = \'{"useToken":true,"passwordPolicy":"strong","token":""}\'',
    'xml = "<passwordPolicy>strong</passwordPolicy><password/>"',
    'urn = "urn:ietf:params:oauth:token-type:jwt"',
    '[keystore.tls]\ntype = "JKS"\n\n#comment\n',
  ])('%j', (text) => {
    expect(masked(text)).toBe(text);
  });
});

test('only the secret is replaced, and what is around it stays where it is', () => {
  expect(masked('a = { user = "u", password = "x", port = 1 } # c')).toBe(
    'a = { user = "u", password = "•••", port = 1 } # c',
  );
  expect(masked('[a]\npassword = """\nx\ny""" # c\nb = 1')).toBe(
    '[a]\npassword = """•••\n•••\n•••""" # c\nb = 1',
  );
});

test('in a file with an error, what can be told is shown', () => {
  expect(
    masked('[server]\nport = 80 80\n# note\nlist = [\n  "a",\n]\n\npassword = x\nstray words'),
  ).toBe('[server]\nport = 80 80\n# note\nlist = [\n  "a",\n]\n\npassword = "•••"\n•••');
});

const name = fc.constantFrom('password', 'a', 'secrets', 'api_token', 'name', 'value', '"x y"');
const value = fc.oneof(
  fc.constantFrom('1', 'true', '[]', '[1, "x"]', '{}', `"""\n${SECRET}\n"""`, `'''\n${SECRET}'''`),
  fc.constantFrom(
    `"${SECRET}"`,
    `"http://u:${SECRET}@h"`,
    `[{ token = "${SECRET}" }]`,
    '"password"',
  ),
);
const line = fc.oneof(
  fc.tuple(name, value).map(([key, one]) => `${key} = ${one}`),
  fc.tuple(name, value).map(([key, one]) => `# ${key} = ${one.replaceAll('\n', '\n# ')}`),
  name.map((key) => `[[t.${key}]]`),
  fc.string({ maxLength: 8 }).map((text) => `# ${text}`),
);
const file = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

test('a file keeps its number of lines, and one that parses keeps its keys', () => {
  fc.assert(
    fc.property(fc.oneof(file, fc.string({ unit: 'binary' })), (text) => {
      const reading = readConfigurationFile(text);
      const lines = maskedLines(reading);
      if (!('lines' in reading)) return;
      expect(lines).toHaveLength(reading.lines.length);
      if (reading.kind !== 'keys') return;
      const again = readConfigurationFile(lines.join('\n'));
      expect(again).toMatchObject({
        kind: 'keys',
        keys: reading.keys.map(({ key, line: at }) => ({ key, line: at })),
      });
      expect(maskedLines(again)).toEqual(lines);
    }),
    { numRuns: 200 },
  );
}, 60_000);
