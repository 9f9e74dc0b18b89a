using System.Net;
using System.Net.Sockets;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Accounts;

public sealed class MailsTests
{
    [Fact]
    public async Task An_invitation_goes_out_by_mail_where_a_server_is_set_and_its_link_works()
    {
        using var server = new MailServer();
        await using var app = await MuseumApp.StartAsync(settings: [.. Settings(server.Port)]);
        using var administrator = await app.SignedInAsync(Role.Administrator);

        using var answer = await administrator.SendFormAsync("/admin/accounts", "/admin/accounts/invitations", ("Email", "new@museum.example"), ("Role", "Author"));
        var mail = await server.Mail.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Contains("RCPT TO:<new@museum.example>", mail, StringComparison.Ordinal);
        Assert.Contains("MAIL FROM:<desk@museum.example>", mail, StringComparison.Ordinal);
        var text = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(mail.Split("\r\n\r\n", 2)[1].Split("\r\n.\r\n")[0]));
        var link = text.Split("http://localhost", 2)[1].Split('\r', '\n')[0];
        Assert.StartsWith("/admin/welcome/", link, StringComparison.Ordinal);
        Assert.Contains(link, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var visitor = app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Where_the_server_is_away_the_link_is_shown_all_the_same_and_nothing_says_it_was_sent()
    {
        await using var app = await MuseumApp.StartAsync(settings: [.. Settings(1)]);
        using var administrator = await app.SignedInAsync(Role.Administrator);

        using var answer = await administrator.SendFormAsync("/admin/accounts", "/admin/accounts/invitations", ("Email", "new@museum.example"), ("Role", "Author"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("/admin/welcome/", page, StringComparison.Ordinal);
        Assert.DoesNotContain(KhojalyMemorial.Languages.Strings.For(KhojalyMemorial.Content.Language.En)["Link.Mailed"], WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Key, string Value)> Settings(int port) =>
        [("Mail:Host", "127.0.0.1"), ("Mail:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Mail:Tls", "false"), ("Mail:From", "desk@museum.example")];

    /// <summary>Just as much of a mail server as takes one mail.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public MailServer()
        {
            _listener.Start();
            Mail = TakeAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        /// <summary>All that the site said.</summary>
        public Task<string> Mail { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<string> TakeAsync()
        {
            using var client = await _listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 test");
            var said = new System.Text.StringBuilder();
            var inMail = false;
            while (await reader.ReadLineAsync() is { } line)
            {
                said.Append(line).Append("\r\n");
                if (inMail && line != ".")
                {
                    continue;
                }

                (inMail, var answer) = line switch
                {
                    "DATA" => (true, "354 go on"),
                    _ when line.StartsWith("QUIT", StringComparison.Ordinal) => (false, "221 bye"),
                    _ => (false, "250 ok"),
                };
                await writer.WriteLineAsync(answer);
                if (line == ".")
                {
                    break;
                }
            }

            return said.ToString();
        }
    }
}
