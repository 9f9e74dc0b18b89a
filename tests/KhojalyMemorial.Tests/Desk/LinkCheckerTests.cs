using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KhojalyMemorial.Content;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Reports;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Desk;

/// <summary>The look at outside addresses, at a host of this machine.</summary>
public sealed class LinkCheckerTests
{
    [Fact]
    public async Task Only_listed_hosts_are_asked_a_few_at_a_time_and_each_address_at_most_once_a_week()
    {
        using var host = new Host();
        var clock = new Clock();
        await using var app = await MuseumApp.StartAsync(clock);
        var links = Enumerable.Range(0, 25).Select(number => FormattableString.Invariant($"{host.Address}page-{number}")).Append(host.Address + "gone");
        var curator = new Curator(app.Database);
        var body = string.Join("\n\n", links.Select(link => $"See [this]({link})."));
        await curator.PublishAsync(await curator.WriteAsync(Kind.Page, "linking", Some.Page(app.Museum.Rooms[0].Key, 900), (Language.En, Some.PageText("linking", body: body))));
        await app.LookAsync();
        var checker = app.Services.GetRequiredService<LinkChecker>();

        Assert.Equal(0, await checker.LookAsync());
        Assert.Empty(host.Asked);

        await app.AskAsync(database =>
        {
            database.DeskSettings.Add(new DeskSetting { Name = Settings.LinkHosts.Name, Value = "127.0.0.1" });
            return database.SaveChangesAsync();
        });
        Assert.Equal(20, await checker.LookAsync());
        Assert.Equal(6, await checker.LookAsync());
        Assert.Equal(0, await checker.LookAsync());
        Assert.Equal(26, host.Asked.Count);
        Assert.Equal(404, await app.AskAsync(database => database.LinkChecks.Where(check => check.Address.EndsWith("/gone")).Select(check => check.Status).SingleAsync()));
        Assert.Equal(25, await app.AskAsync(database => database.LinkChecks.CountAsync(check => check.Status == 200)));

        clock.Now += TimeSpan.FromDays(8);
        Assert.Equal(20, await checker.LookAsync());
    }

    /// <summary>Answers 200, and 404 for what is gone.</summary>
    private sealed class Host : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Host()
        {
            _listener.Start();
            Address = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
            _ = ServeAsync();
        }

        public string Address { get; }

        public ConcurrentQueue<string> Asked { get; } = [];

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    using var reader = new StreamReader(client.GetStream());
                    var asked = await reader.ReadLineAsync() ?? "";
                    while (await reader.ReadLineAsync() is { Length: > 0 })
                    {
                    }

                    Asked.Enqueue(asked);
                    var status = asked.Contains("/gone ", StringComparison.Ordinal) ? "404 Not Found" : "200 OK";
                    await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(string.Format(CultureInfo.InvariantCulture, "HTTP/1.1 {0}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", status)));
                }
            }
            catch (Exception problem) when (problem is ObjectDisposedException or SocketException)
            {
                // The test is over.
            }
        }
    }
}
